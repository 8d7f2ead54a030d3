package org.ladderregistry.launcher.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.launcher.province.DemoFirm.Certificate;
import org.ladderregistry.launcher.province.DemoFirm.End;

class ContinuationTest {
    private static final LocalDate LAST = PublishedFigures.lastDay();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Province PUBLISHED = Province.whole();
    private static final Continuation WHOLE = Continuation.until(TODAY, 1);
    private static final Continuation TENTH = Continuation.until(TODAY, 10);

    @Nested
    class Leaves_what_was_published {
        @ParameterizedTest
        @ValueSource(strings = {"2024-12-31", "2024-06-30", "2020-01-01"})
        void alone_until_the_end_of_2024(LocalDate today) {
            var continuation = Continuation.until(today, 1);
            assertThat(continuation.province()).isEqualTo(PUBLISHED);
            assertThat(continuation.inventions()).isEmpty();
        }

        @Test
        void as_it_was() {
            assertThat(until(LAST, WHOLE)).isEqualTo(PUBLISHED.firms());
        }

        @Test
        void and_says_nothing_of_a_day_before_2025() {
            assertThat(WHOLE.inventions())
                    .allSatisfy(one -> assertThat(days(one)).allMatch(LAST::isBefore));
            assertThat(invented()).allMatch(one -> one.validFrom().isAfter(LAST));
        }

        @Test
        void with_each_figure_of_each_year() {
            PublishedFigures.years()
                    .forEach(year -> Stream.of(Rung.values())
                            .forEach(rung -> assertThat(WHOLE.province().stock(rung, year))
                                    .as("%s %d", rung, year)
                                    .isEqualTo(PUBLISHED.stock(rung, year))));
        }
    }

    @Nested
    class Goes_on {
        @Test
        void the_same_on_every_run_of_a_day() {
            assertThat(Continuation.until(TODAY, 1)).isEqualTo(WHOLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-01-01", "2025-10-15", "2025-12-31", "2026-04-01"})
        void with_more_on_a_later_day_and_nothing_otherwise(LocalDate earlier) {
            var then = Continuation.until(earlier, 1);
            assertThat(until(earlier, WHOLE)).isEqualTo(then.province().firms());
            assertThat(WHOLE.inventions())
                    .filteredOn(one -> !one.day().isAfter(earlier))
                    .isEqualTo(then.inventions());
        }

        @Test
        void about_as_in_the_years_before() {
            assertThat(issued(HIGH_TECH, 2025)).isBetween(900L, 1_000L);
            assertThat(issued(TECH_SME, 2025)).isBetween(4_600L, 4_700L);
            assertThat(issued(PROVINCIAL_INNOVATIVE, 2025)).isBetween(590L, 700L);
            assertThat(issued(INCUBATED, 2025)).isBetween(270L, 290L);
        }

        @Test
        void for_decades_without_running_out_of_codes_or_of_firms_to_tell_of() {
            var later = Continuation.until(LocalDate.of(2034, 6, 30), 1);
            assertThat(later.inventions()).hasSizeGreaterThan(WHOLE.inventions().size() * 4);
            assertThat(codes(later)).doesNotHaveDuplicates().allMatch(code -> code.length() == 18);
        }
    }

    @Nested
    class Says_that_it_is_invented {
        @Test
        void in_names_and_codes_of_new_firms() {
            var old = PUBLISHED.firms().stream().map(DemoFirm::uscc).collect(Collectors.toSet());
            var fresh = Stream.concat(WHOLE.province().firms().stream(), registered())
                    .filter(firm -> !old.contains(firm.uscc()))
                    .toList();
            assertThat(fresh).hasSizeGreaterThan(1_000).allSatisfy(firm -> {
                assertThat(firm.name()).endsWith("（演示虚构）");
                assertThat(Uscc.of(firm.uscc()).organisationCode()).startsWith("DEMX");
                assertThat(Uscc.of(firm.uscc()).warnings()).isEmpty();
            });
            assertThat(fresh).extracting(DemoFirm::name).doesNotHaveDuplicates();
            assertThat(codes(WHOLE)).doesNotHaveDuplicates();
        }

        @Test
        void in_every_decision() {
            assertThat(invented()).allSatisfy(one -> {
                assertThat(one.decisionNumber()).startsWith("演示虚构");
                assertThat(one.issuer()).endsWith("（演示虚构）");
            });
            var marks =
                    WHOLE.inventions().stream().map(one -> one.mark().text()).toList();
            assertThat(marks).doesNotHaveDuplicates().allMatch(text -> text.matches("演示虚构〔20\\d\\d〕\\d+号"));
        }

        @Test
        void in_new_names_of_old_firms() {
            var names = acts(WHOLE, Invention.Update.class).stream()
                    .flatMap(one -> Stream.ofNullable(one.fields().get("name")));
            assertThat(names).isNotEmpty().allMatch(name -> name.toString().endsWith("（演示虚构）"));
        }

        @Test
        void under_numbers_that_are_taken_once() {
            var numbers = Stream.concat(
                            certificates(WHOLE),
                            acts(WHOLE, Invention.Grant.class).stream().map(Invention.Grant::certificate))
                    .map(Certificate::number);
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Has_of_every_kind {
        @Test
        void also_in_a_tenth() {
            for (var kind : Invention.Change.class.getPermittedSubclasses()) {
                assertThat(acts(TENTH, kind)).as(kind.getSimpleName()).isNotEmpty();
            }
            assertThat(acts(TENTH, Invention.Reinstate.class))
                    .extracting(Invention.Reinstate::annul)
                    .contains(true, false);
            assertThat(acts(TENTH, Invention.Succeed.class))
                    .extracting(Invention.Succeed::kind)
                    .contains("MERGED", "SPLIT", "REISSUED");
            assertThat(acts(TENTH, Invention.Grant.class)).anyMatch(grant -> grant.overrideReason() != null);
            assertThat(acts(TENTH, Invention.Register.class)).anyMatch(firm -> firm.arrivedOn() != null);
        }

        @Test
        void of_corrections_and_changes_also_in_a_tenth() {
            assertThat(acts(TENTH, Invention.Correct.class))
                    .extracting(one -> one.fields().keySet().iterator().next())
                    .contains("ended", "void", "validThrough");
            assertThat(acts(TENTH, Invention.Update.class))
                    .flatExtracting(one -> one.fields().keySet())
                    .contains("name", "regionCode", "reportingUnit", "parkCode", "techField", "establishedOn");
            assertThat(acts(TENTH, Invention.Update.class))
                    .anyMatch(one -> "OUT".equals(one.fields().get("reportingUnit")));
        }

        @Test
        void of_ways_out_of_an_incubator() {
            var ends = certificates(WHOLE)
                    .map(Certificate::end)
                    .filter(Objects::nonNull)
                    .filter(end -> end.effectiveOn().isAfter(LAST))
                    .toList();
            assertThat(ends).extracting(End::outcome).contains(names(EndOutcome.values()));
            assertThat(ends).extracting(End::ground).contains(names(GraduationGround.values()));
        }

        @Test
        void of_renewals_before_and_after_the_old_one_has_run_out() {
            assertThat(renewals((old, next) ->
                            next.validFrom().isAfter(old.validThrough().plusDays(1))))
                    .isPositive();
            assertThat(renewals((old, next) -> !next.validFrom().isAfter(old.validThrough())))
                    .isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-03-01", "2025-09-15", "2026-01-10", "2026-07-01", "2026-11-24"})
        void still_to_come_on_any_day(LocalDate today) {
            var then = Continuation.until(today, 1);
            assertThat(acts(then, Invention.Grant.class))
                    .anyMatch(one -> one.certificate().validFrom().isAfter(today));
            assertThat(acts(then, Invention.Revoke.class))
                    .anyMatch(one -> one.effectiveOn().isAfter(today));
            for (int days : List.of(7, 30, 60, 90, 180)) {
                assertThat(running(then, today, days)).as("%d days", days).isPositive();
            }
            assertThat(overdue(then, today)).isGreaterThan(30);
        }
    }

    private static List<DemoFirm> until(LocalDate day, Continuation continuation) {
        return continuation.province().firms().stream()
                .map(firm -> until(day, firm))
                .filter(firm -> !firm.certificates().isEmpty())
                .toList();
    }

    private static DemoFirm until(LocalDate day, DemoFirm firm) {
        var certificates = firm.certificates().stream()
                .filter(one -> !one.issuedOn().isAfter(day))
                .map(one -> one.asOf(day))
                .toList();
        return new DemoFirm(
                firm.uscc(),
                firm.name(),
                firm.establishedOn(),
                firm.regionCode(),
                firm.reportingUnit(),
                firm.techField(),
                firm.industryCode(),
                firm.parkCode(),
                certificates);
    }

    /** Every day from which an invention makes something read differently. */
    private static List<LocalDate> days(Invention one) {
        return switch (one.act()) {
            case Invention.Revoke revoke -> List.of(one.day(), revoke.effectiveOn());
            case Invention.End end -> List.of(one.day(), end.end().effectiveOn());
            case Invention.Deregister gone -> List.of(one.day(), gone.effectiveOn());
            case Invention.Grant grant ->
                List.of(
                        one.day(),
                        grant.certificate().issuedOn(),
                        grant.certificate().validFrom());
            case Invention.Register register -> List.of(one.day());
            case Invention.Correct correct -> List.of(one.day());
            case Invention.Update update -> List.of(one.day());
            case Invention.Reinstate back -> List.of(one.day());
            case Invention.Succeed succeed -> List.of(one.day());
        };
    }

    private static <T> List<T> acts(Continuation continuation, Class<T> kind) {
        return continuation.inventions().stream()
                .map(Invention::act)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Stream<Certificate> certificates(Continuation continuation) {
        return continuation.province().firms().stream().flatMap(firm -> firm.certificates().stream());
    }

    private static List<Certificate> invented() {
        var granted = acts(WHOLE, Invention.Grant.class).stream().map(Invention.Grant::certificate);
        return Stream.concat(certificates(WHOLE).filter(one -> one.issuedOn().isAfter(LAST)), granted)
                .toList();
    }

    private static Stream<DemoFirm> registered() {
        return acts(WHOLE, Invention.Register.class).stream().map(Invention.Register::firm);
    }

    private static long issued(Rung rung, int year) {
        return invented().stream()
                .filter(one -> one.rung() == rung && one.issuedOn().getYear() == year)
                .count();
    }

    /** How many high-tech certificates of the years after 2024 follow one that was there in such a way. */
    private static long renewals(BiPredicate<Certificate, Certificate> way) {
        return WHOLE.province().firms().stream()
                .map(firm -> firm.certificates().stream()
                        .filter(one -> one.rung() == HIGH_TECH)
                        .toList())
                .flatMap(own -> IntStream.range(1, own.size())
                        .filter(i -> own.get(i).issuedOn().isAfter(LAST))
                        .filter(i -> way.test(own.get(i - 1), own.get(i)))
                        .boxed())
                .count();
    }

    private static long running(Continuation then, LocalDate today, int days) {
        return certificates(then)
                .filter(one -> one.isInForceOn(today))
                .filter(one -> one.validThrough().isBefore(today.plusDays(days + 1L)))
                .count();
    }

    private static long overdue(Continuation then, LocalDate today) {
        return certificates(then)
                .filter(one -> one.rung() == INCUBATED && one.end() == null)
                .filter(one -> one.validThrough().isBefore(today))
                .count();
    }

    private static String[] names(Enum<?>... all) {
        return Stream.of(all).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> codes(Continuation continuation) {
        return Stream.concat(
                        continuation.province().firms().stream(),
                        acts(continuation, Invention.Register.class).stream().map(Invention.Register::firm))
                .map(DemoFirm::uscc)
                .toList();
    }
}
