package org.ladderregistry.assessment;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where a province keeps rules of its own. */
@ConfigMapping(prefix = "ladder.policy")
interface PolicySettings {
    /** The folder with rule sets of its own; none by default. */
    Optional<Path> ruleSets();
}
