package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ladderregistry.kernel.Uscc;

/** The day that is due first, and one firm it brings something to. */
@ApplicationScoped
class NextTurn {
    private static final String FIRST_DAY =
            "SELECT next_turn FROM firm WHERE next_turn <= :today ORDER BY next_turn LIMIT 1";
    private static final String ONE_FIRM = """
            SELECT uscc FROM firm WHERE next_turn = :day ORDER BY uscc LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED""";

    private final EntityManager database;
    private final Knowledge knowledge;
    private final Ledger ledger;

    NextTurn(EntityManager database, Knowledge knowledge, Ledger ledger) {
        this.database = database;
        this.knowledge = knowledge;
        this.ledger = ledger;
    }

    /** The earliest day up to today that has not turned for every firm. */
    @Transactional
    Optional<LocalDate> day() {
        return first(database.createNativeQuery(FIRST_DAY, LocalDate.class)
                .setParameter("today", ledger.today())
                .getResultList());
    }

    /** Turns a day for one firm that nobody else is at; false when there is none. */
    @Transactional
    boolean turnOneFirm(LocalDate day) {
        Optional<String> taken = first(database.createNativeQuery(ONE_FIRM, String.class)
                .setParameter("day", day)
                .getResultList());
        taken.ifPresent(uscc -> turn(Uscc.of(uscc), day));
        return taken.isPresent();
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
