package org.ladderregistry;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the hundreds of lines which Kafka writes about every start and every client out of the tests' output. */
public final class QuietLogs {

    private static final List<String> LOUD =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test.db.postgres");

    /** Held, because a logger nobody holds may be forgotten together with its level. */
    private static final List<Logger> HUSHED =
            LOUD.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    /** In this JVM, as long as Quarkus does not configure its logs. */
    public static void hush() {
        HUSHED.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** The same for Quarkus. */
    public static Map<String, String> asQuarkusSettings() {
        return LOUD.stream().collect(toMap(name -> "quarkus.log.category.\"" + name + "\".level", name -> "WARN"));
    }
}
