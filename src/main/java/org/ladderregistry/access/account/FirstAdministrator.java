package org.ladderregistry.access.account;

import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ladderregistry.access.Role;

/** Makes the one administrator of a new registry. Where several instances start at once, one of them does. */
@ApplicationScoped
class FirstAdministrator {
    private static final String USERNAME = "admin";

    /** How the first administrator comes to a password. */
    @ConfigMapping(prefix = "ladder.bootstrap")
    interface Settings {
        /** The password; when absent a random one is made and shown once. */
        Optional<String> adminPassword();

        /** Where to leave a random password (mode 0600) instead of printing it. */
        Optional<Path> passwordFile();

        /** Where to leave a token (mode 0600) for commands on the same machine. */
        Optional<Path> tokenFile();
    }

    private final Accounts accounts;
    private final EntityManager database;
    private final Settings settings;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, EntityManager database, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void make(@Observes StartupEvent event) {
        if (accounts.areThereAny()) {
            return;
        }
        var given = settings.adminPassword();
        var password = given.orElseGet(Passwords::random);
        boolean made = insert(password, given.isEmpty());
        if (made && given.isEmpty()) {
            show(password);
        }
    }

    private boolean insert(String password, boolean mustChange) {
        return database.createNativeQuery("""
                                INSERT INTO account (id, username, password_hash, role, must_change_password, created_at)
                                VALUES (:id, :username, :hash, :role, :mustChange, :now)
                                ON CONFLICT (username) DO NOTHING""")
                        .setParameter(
                                "id", Generators.timeBasedEpochRandomGenerator().generate())
                        .setParameter("username", USERNAME)
                        .setParameter("hash", Passwords.hash(password))
                        .setParameter("role", Role.ADMINISTRATOR.code())
                        .setParameter("mustChange", mustChange)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void show(String password) {
        settings.passwordFile().ifPresentOrElse(file -> SecretFile.write(file, password), () -> print(password));
    }

    /** To the console alone: a log is kept and shipped, and this must not be. */
    private static void print(String password) {
        System.out.printf("First administrator: %s, password: %s (shown this once)%n", USERNAME, password);
        System.out.printf("首位管理员：%s，初始密码：%s（仅显示这一次）%n", USERNAME, password);
    }
}
