package org.ladderregistry.access.login;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.ladderregistry.access.AccessSettings;
import org.ladderregistry.access.Digests;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.account.Credentials;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;

/** Logins to the console, kept in the database: each has a new number, ends by itself, and can be ended. */
@ApplicationScoped
public class Sessions {
    private static final String ALIVE = "created_at > :begun AND last_seen_at > :seen";

    private final Session database;
    private final Credentials credentials;
    private final PasswordCheck passwords;
    private final Audit audit;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(
            Session database,
            Credentials credentials,
            PasswordCheck passwords,
            Audit audit,
            AccessSettings settings,
            Clock clock) {
        this.database = database;
        this.credentials = credentials;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins one. Whatever cookie the browser brought before means nothing afterwards.
     *
     * @return its cookie; nothing for a wrong name or password
     */
    @Transactional
    public Optional<String> begin(String username, String password, String address) {
        return passwords.check(username, password, Via.SESSION, address).map(account -> {
            var cookie = Digests.randomSecret();
            database.createNativeMutationQuery("""
                            INSERT INTO console_session (id_hash, account_id, created_at, last_seen_at)
                            VALUES (:id, :account, :now, :now)""")
                    .setParameter("id", Digests.sha256(cookie))
                    .setParameter("account", account.id())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            audit.record(Deed.of(Action.LOGGED_IN, username), account.login(), address);
            return cookie;
        });
    }

    /** Ends the one of a cookie. */
    @Transactional
    public void end(String cookie, String address) {
        use(cookie).ifPresent(login -> audit.record(Deed.of(Action.LOGGED_OUT, login.name()), login, address));
        database.createNativeMutationQuery("DELETE FROM console_session WHERE id_hash = :id")
                .setParameter("id", Digests.sha256(cookie))
                .executeUpdate();
    }

    /** Whose it is, when it has not ended. */
    @Transactional
    Optional<Login> use(String cookie) {
        var id = Digests.sha256(cookie);
        var account = database.createNativeQuery(
                        "SELECT account_id FROM console_session WHERE id_hash = :id AND " + ALIVE, UUID.class)
                .setParameter("id", id)
                .setParameter("begun", begunAfter())
                .setParameter("seen", seenAfter())
                .getResultStream()
                .findFirst();
        account.ifPresent(whose -> touch(id));
        return account.flatMap(credentials::ofSession);
    }

    /** Forgets those that have ended by themselves. Safe in every instance at once. */
    @Scheduled(every = "1h", delayed = "12m")
    @Transactional
    void forgetEnded() {
        database.createNativeMutationQuery("DELETE FROM console_session WHERE NOT (" + ALIVE + ")")
                .setParameter("begun", begunAfter())
                .setParameter("seen", seenAfter())
                .executeUpdate();
    }

    /** To the minute: not every page has to write. */
    private void touch(byte[] id) {
        database.createNativeMutationQuery("""
                        UPDATE console_session SET last_seen_at = :now
                        WHERE id_hash = :id AND last_seen_at < CAST(:now AS timestamptz) - INTERVAL '1 minute'""")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Instant begunAfter() {
        return clock.instant().minus(settings.sessionLongest());
    }

    private Instant seenAfter() {
        return clock.instant().minus(settings.sessionIdle());
    }
}
