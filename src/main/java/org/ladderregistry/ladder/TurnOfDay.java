package org.ladderregistry.ladder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Worker;

/**
 * Tells what a new day brings to firms that nobody touches. Every instance works at it: a firm is taken under its row
 * lock and skipped when another holds it, a day is begun when the days before it are done, and a firm's next day stands
 * in its row, so that the cost grows with what happens and not with what is stored. A day that passed while no
 * instance ran is worked off like any other, earlier days first.
 */
@ApplicationScoped
public class TurnOfDay {
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration WHILE_OTHERS_WORK = Duration.ofMillis(20);

    private static final String FIRST_DAY =
            "SELECT next_turn FROM firm WHERE next_turn <= :today ORDER BY next_turn LIMIT 1";
    private static final String ONE_FIRM = """
            SELECT uscc FROM firm WHERE next_turn = :day ORDER BY uscc LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED""";

    private final EntityManager database;
    private final Knowledge knowledge;
    private final Ledger ledger;
    private final Clock clock;
    private @Nullable Worker worker;

    TurnOfDay(EntityManager database, Knowledge knowledge, Ledger ledger, Clock clock) {
        this.database = database;
        this.knowledge = knowledge;
        this.ledger = ledger;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("turn of the day", () -> {
            workOff();
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.stop();
        }
    }

    /** Works off every day up to today, in order; returns when nothing is left, whoever did it. */
    public void workOff() throws InterruptedException {
        for (var day = firstDay(); day.isPresent(); day = firstDay()) {
            if (!turnOneFirm(day.get())) {
                TimeUnit.NANOSECONDS.sleep(WHILE_OTHERS_WORK.toNanos());
            }
        }
    }

    private Optional<LocalDate> firstDay() {
        var today = LocalDate.now(clock);
        return QuarkusTransaction.requiringNew()
                .call(() -> first(database.createNativeQuery(FIRST_DAY, LocalDate.class)
                        .setParameter("today", today)
                        .getResultList()));
    }

    private boolean turnOneFirm(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<String> taken = first(database.createNativeQuery(ONE_FIRM, String.class)
                    .setParameter("day", day)
                    .getResultList());
            taken.ifPresent(uscc -> turn(Uscc.of(uscc), day));
            return taken.isPresent();
        });
    }

    private void turn(Uscc uscc, LocalDate day) {
        var firm = knowledge.now(uscc).orElseThrow();
        ledger.record(DayTurn.on(day, firm, ledger.today()), Decision.OF_THE_CALENDAR);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> first(List<?> rows) {
        return rows.stream().map(row -> (T) row).findFirst();
    }
}
