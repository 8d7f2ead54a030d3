package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a person is told once the registry is ready: where everything is, and how to log in. */
final class Summary {

    private final Settings settings;
    private final DataFolder data;

    Summary(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    String text(Duration took) throws IOException {
        return """

                The Ladder Registry is ready after %1$.1f s.  梯队登记已就绪。

                  API       http://localhost:%2$s/api/v1
                  API docs  http://localhost:%2$s/q/swagger-ui  (document: /q/openapi)
                  Console   http://localhost:%2$s/console
                  Broker    %3$s  (topics ladder.events.v1, ladder.positions.v1)
                  Data      %4$s
                  Log       %5$s
                  Log in    user admin, %6$s

                Ctrl-C stops it.
                """.formatted(
                        took.toMillis() / 1000.0,
                        settings.http().value(),
                        brokerAddress(),
                        data.path(),
                        data.serviceLog(),
                        password());
    }

    private String brokerAddress() {
        return settings.get(Settings.BROKER)
                .orElse("localhost:" + settings.kafka().value());
    }

    /** Shown once and then forgotten: the service keeps only what it needs to recognise it. */
    private String password() throws IOException {
        Path first = data.firstPassword();
        if (Files.exists(first)) {
            String password = Files.readString(first).strip();
            Files.delete(first);
            return "password " + password + "  (shown only now)";
        }
        return settings.get(Settings.ADMIN_PASSWORD).isPresent()
                ? "password: the one of " + Settings.ADMIN_PASSWORD + " at the first start"
                : "password: the one shown at the first start";
    }
}
