package org.ladderregistry.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits so tight that a test can run into them. */
public final class TightLimits implements QuarkusTestProfile {
    static final int CLIENT_PER_MINUTE = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ladder.http.body-timeout", "300MS",
                "quarkus.http.idle-timeout", "1S",
                "ladder.rate-limit.client-per-minute", String.valueOf(CLIENT_PER_MINUTE),
                "ladder.rate-limit.all-per-minute", "1000",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
    }
}
