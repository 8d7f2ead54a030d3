package org.ladderregistry.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says about how to run.
 *
 * @param environment all of it: the service gets what the launcher does not know, too
 */
record Settings(Map<String, String> environment) {

    static final String TODAY = "LADDER_TODAY";
    static final String DATABASE = "QUARKUS_DATASOURCE_JDBC_URL";
    static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
    static final String ADMIN_PASSWORD = "LADDER_BOOTSTRAP_ADMIN_PASSWORD";

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    Path dataFolder() {
        return Path.of(get("LADDER_DATA").orElse("data")).toAbsolutePath().normalize();
    }

    /** Whether PostgreSQL is ours to run. */
    boolean embedsDatabase() {
        return get(DATABASE).isEmpty();
    }

    /** Whether the broker is ours to run. */
    boolean embedsBroker() {
        return get(BROKER).isEmpty();
    }

    Port http() {
        return Port.of(environment, "HTTP", "QUARKUS_HTTP_PORT", 8080);
    }

    Port management() {
        return Port.of(environment, "metrics", "QUARKUS_MANAGEMENT_PORT", 9000);
    }

    Port postgres() {
        return Port.of(environment, "PostgreSQL", "LADDER_POSTGRES_PORT", 15432);
    }

    Port kafka() {
        return Port.of(environment, "Kafka", "LADDER_KAFKA_PORT", 9092);
    }

    Port kafkaController() {
        return Port.of(environment, "Kafka's controller", "LADDER_KAFKA_CONTROLLER_PORT", 19093);
    }

    /** Where the service answers from this machine. */
    URI health() {
        String listensOn = get("QUARKUS_HTTP_HOST")
                .filter(host -> !EVERYWHERE.contains(host))
                .orElse("127.0.0.1");
        String host = listensOn.contains(":") ? "[" + listensOn + "]" : listensOn;
        return URI.create("http://%s:%s/q/health/ready".formatted(host, http().value()));
    }

    /** Those that will be listened on with these settings. */
    List<Port> ports() {
        List<Port> ports = new ArrayList<>(List.of(http(), management()));
        if (embedsDatabase()) {
            ports.add(postgres());
        }
        if (embedsBroker()) {
            ports.add(kafka());
            ports.add(kafkaController());
        }
        return ports;
    }

    /** The service's JVM options. The usual ones make it ready 1.2 s earlier and, under load, slower than it could be. */
    String serviceOptions() {
        return get("LADDER_JAVA_OPTIONS")
                .orElse("-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .strip();
    }

    /** What is wrong with the settings, whatever the machine is like. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        ports().forEach(port -> port.mistake().ifPresent(mistakes::add));
        mistakes.addAll(clashes());
        get(TODAY).flatMap(this::mistakenToday).ifPresent(mistakes::add);
        return mistakes;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private List<String> clashes() {
        Map<String, Port> byNumber = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Port port : ports()) {
            Port other = byNumber.putIfAbsent(port.value(), port);
            if (other != null) {
                clashes.add("%s and %s are both %s".formatted(other.setting(), port.setting(), port.value()));
            }
        }
        return clashes;
    }

    private Optional<String> mistakenToday(String day) {
        if (!embedsDatabase()) {
            return Optional.of(TODAY + " is for the embedded database only; with one of your own the clock decides");
        }
        try {
            LocalDate.parse(day);
            return Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.of("'%s' is not a day written as 2026-12-31 (%s or --today)".formatted(day, TODAY));
        }
    }
}
