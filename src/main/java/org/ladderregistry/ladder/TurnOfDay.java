package org.ladderregistry.ladder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    private final NextTurn next;
    private @Nullable Worker worker;

    TurnOfDay(NextTurn next) {
        this.next = next;
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
        for (var day = next.day(); day.isPresent(); day = next.day()) {
            if (!next.turnOneFirm(day.get())) {
                TimeUnit.NANOSECONDS.sleep(WHILE_OTHERS_WORK.toNanos());
            }
        }
    }
}
