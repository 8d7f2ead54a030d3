package org.ladderregistry.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a login lasts. */
@ConfigMapping(prefix = "ladder.access")
public interface AccessSettings {
    /** A login to the console ends when nothing was asked for so long. */
    @WithDefault("30M")
    Duration sessionIdle();

    /** A login to the console ends after so long, whatever was asked. */
    @WithDefault("12H")
    Duration sessionLongest();

    /** An API token may be given for so many days at most. */
    @WithDefault("366")
    int tokenDays();
}
