package org.ladderregistry.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.platform.Statements;
import org.ladderregistry.platform.Trace;

/** Where everything is written down that somebody did: in the transaction in which they did it. */
@ApplicationScoped
public class Audit {
    private static final String INSERT = """
            INSERT INTO audit (recorded_at, actor, via, credential, address, trace, action, subject_kind, subject,
                reason, before, after, change)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final Login NOBODY = new Login("nobody", Via.NOBODY, null, java.util.List.of(), false);

    private final DataSource database;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final Trace trace;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(
            DataSource database,
            Caller caller,
            CurrentVertxRequest request,
            Trace trace,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.request = request;
        this.trace = trace;
        this.json = json;
        this.clock = clock;
    }

    /** Adds what the caller does to the statements that do it. */
    public void append(Statements to, Deed deed) {
        append(to, deed, caller.login().orElse(NOBODY), address().orElse(null));
    }

    /** Writes down what the caller does in the transaction at hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed deed) {
        var statements = new Statements();
        append(statements, deed);
        statements.sendTo(database);
    }

    /** Writes down what somebody does who is only about to come in; nobody, when it is not known who. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed deed, @Nullable Login who, @Nullable String address) {
        var statements = new Statements();
        append(statements, deed, who == null ? NOBODY : who, address);
        statements.sendTo(database);
    }

    private void append(Statements to, Deed deed, Login who, @Nullable String address) {
        to.add(
                INSERT,
                clock.instant(),
                who.name(),
                who.via().name(),
                who.credential(),
                address,
                trace.parent(),
                deed.action().name(),
                deed.action().subject().name(),
                deed.subject(),
                deed.reason(),
                write(deed.before()),
                write(deed.after()),
                deed.change());
    }

    private Optional<String> address() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                        .map(context -> context.request().remoteAddress().hostAddress())
                : Optional.empty();
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
