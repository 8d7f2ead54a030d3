package org.ladderregistry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of HTTP that the library has not. */
@ConfigMapping(prefix = "ladder.http")
public interface HttpSettings {
    /** How long the whole body of a request may take to arrive, up to 1 MiB; for each further MiB announced, a third of it more. */
    @WithDefault("30S")
    Duration bodyTimeout();
}
