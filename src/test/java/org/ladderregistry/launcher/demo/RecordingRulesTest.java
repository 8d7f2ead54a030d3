package org.ladderregistry.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.launcher.province.Continuation;
import org.ladderregistry.launcher.province.DemoFirm;
import org.ladderregistry.launcher.province.Invention;

/** What the registry refuses, once more: nothing the demonstration records is. */
class RecordingRulesTest {
    private final Map<String, Known> firms = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"2026-11-24, 1", "2026-11-24, 10", "2025-06-30, 7", "2034-01-31, 3"})
    void no_step_is_refused(LocalDate today, int every) {
        for (var step : Step.inDatedOrder(Continuation.until(today, every))) {
            assertThat(step.day()).isBeforeOrEqualTo(today);
            switch (step) {
                case Step.Register(var firm) -> register(firm);
                case Step.Certify(var firm, var certificate) -> known(step).grant(certificate, null);
                case Step.Leave(var firm, var certificate, var end) ->
                    known(step).end(certificate.number(), end.effectiveOn(), false);
                case Step.Invent(var invention) -> invent(step, invention);
            }
        }
    }

    private void invent(Step step, Invention invention) {
        switch (invention.act()) {
            case Invention.Register(var firm, var arrivedOn) -> register(firm);
            case Invention.Grant(var certificate, var override) -> known(step).grant(certificate, override);
            case Invention.End(var number, var end) -> known(step).end(number, end.effectiveOn(), false);
            case Invention.Revoke(var number, var day, var why) -> known(step).end(number, day, true);
            case Invention.Correct(var number, var fields, var why) ->
                known(step).correct(number, fields);
            case Invention.Update update -> assertThat(known(step).gone).isFalse();
            case Invention.Deregister gone -> known(step).goes();
            case Invention.Reinstate back -> known(step).comesBack();
            case Invention.Succeed(var successor, var kind) -> known(step).succeed(firms.get(successor));
        }
    }

    private void register(DemoFirm firm) {
        assertThat(firms.put(firm.uscc(), new Known(firm.establishedOn())))
                .as(firm.uscc())
                .isNull();
    }

    private Known known(Step step) {
        return Objects.requireNonNull(firms.get(step.uscc()), step.uscc());
    }

    /** What is known of one firm. */
    private final class Known {
        private final LocalDate established;
        private final Map<String, Held> held = new HashMap<>();
        private boolean gone;
        private boolean succeeded;

        Known(LocalDate established) {
            this.established = established;
        }

        void grant(DemoFirm.Certificate given, @Nullable String overrideReason) {
            assertThat(gone).isFalse();
            assertThat(numbers.add(given.number())).as(given.number()).isTrue();
            assertThat(given.issuedOn()).isAfterOrEqualTo(established);
            assertThat(given.validFrom()).isAfterOrEqualTo(established).isBeforeOrEqualTo(given.validThrough());
            assertThat(overrideReason != null || held.values().stream().noneMatch(one -> one.bars(given)))
                    .as(given.number())
                    .isTrue();
            held.put(given.number(), new Held(given));
        }

        void end(String number, LocalDate day, boolean revoked) {
            var one = Objects.requireNonNull(held.get(number), number);
            assertThat(one.endedOn).as(number).isNull();
            assertThat(day).isBetween(one.given.validFrom(), one.given.validThrough());
            one.endedOn = day;
            one.revoked = revoked;
        }

        void correct(String number, Map<String, ?> fields) {
            var one = Objects.requireNonNull(held.get(number), number);
            if (fields.containsKey("ended")) {
                assertThat(one.endedOn).as(number).isNotNull();
                one.endedOn = null;
            }
        }

        void goes() {
            assertThat(gone).isFalse();
            gone = true;
        }

        void comesBack() {
            assertThat(gone).isTrue();
            gone = false;
        }

        void succeed(@Nullable Known successor) {
            assertThat(successor).isNotNull();
            assertThat(succeeded).isFalse();
            succeeded = true;
        }
    }

    /** A certificate, and how it ended. */
    private static final class Held {
        private final DemoFirm.Certificate given;
        private @Nullable LocalDate endedOn;
        private boolean revoked;

        Held(DemoFirm.Certificate given) {
            this.given = given;
        }

        boolean bars(DemoFirm.Certificate next) {
            boolean barring = next.rung() == given.rung()
                    && Set.of(Rung.TECH_SME, Rung.HIGH_TECH).contains(next.rung());
            return barring
                    && revoked
                    && endedOn != null
                    && endedOn.getYear() == next.issuedOn().getYear()
                    && !next.issuedOn().isBefore(endedOn);
        }
    }
}
