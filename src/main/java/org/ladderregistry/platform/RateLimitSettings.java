package org.ladderregistry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often operations may be called that are open to all, at each instance. */
@ConfigMapping(prefix = "ladder.rate-limit")
public interface RateLimitSettings {
    /** Requests a minute from one address; an IPv6 network of 64 bits counts as one. */
    @WithDefault("120")
    int clientPerMinute();

    /** Requests a minute from all addresses together. */
    @WithDefault("3000")
    int allPerMinute();
}
