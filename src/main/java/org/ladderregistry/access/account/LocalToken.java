package org.ladderregistry.access.account;

import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.ladderregistry.access.AccessSettings;
import org.ladderregistry.access.Digests;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Scope;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;

/**
 * A token that the commands of the launcher log in with, in a file beside the database's own passwords: whoever reads the
 * one reads the others. Made anew when it has ended.
 */
@ApplicationScoped
class LocalToken {
    private static final String NAME = "local-";

    private final ApiTokens tokens;
    private final Credentials credentials;
    private final Audit audit;
    private final FirstAdministrator.Settings files;
    private final AccessSettings settings;
    private final Clock clock;

    LocalToken(
            ApiTokens tokens,
            Credentials credentials,
            Audit audit,
            FirstAdministrator.Settings files,
            AccessSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.audit = audit;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void make(@Observes StartupEvent event) {
        files.tokenFile()
                .filter(file -> credentials.ofToken(SecretFile.read(file)).isEmpty())
                .ifPresent(this::make);
    }

    private void make(Path file) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var text = new ApiTokenText(id, Digests.randomSecret());
        var name = NAME + id;
        var now = clock.instant();
        var grant = new Grant(Role.ADMINISTRATOR, Scope.WHOLE);
        var token = new ApiToken(text, name, grant, now, "launcher", now.plus(Duration.ofDays(settings.tokenDays())));
        tokens.persistAndFlush(token);
        audit.record(Deed.of(Action.TOKEN_ADDED, name).from(null, token.view()));
        SecretFile.write(file, text.text());
    }
}
