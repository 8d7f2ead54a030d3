package org.ladderregistry.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the events and their topics. */
@ConfigMapping(prefix = "ladder.events")
public interface EventSettings {
    /** The {@code source} of every CloudEvent. */
    @WithDefault("urn:ladderregistry:registry")
    String source();

    /** Partitions of a topic that the registry has to create. */
    @WithDefault("3")
    int partitions();

    /** Replicas of a topic that the registry has to create; -1 leaves it to the broker. */
    @WithDefault("-1")
    short replication();

    /** How many events the relay hands to the broker before it waits for all acknowledgements. */
    @WithDefault("500")
    int batch();

    /** The private key that heads are signed with (Ed25519, PKCS#8 PEM); without one they are not signed. */
    Optional<String> sealKey();

    /** A file that holds it, instead. */
    Optional<Path> sealKeyFile();
}
