package org.ladderregistry.launcher.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.ParkLevel;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.launcher.province.DemoFirm.Certificate;

class ProvinceTest {
    private static final Province PROVINCE = Province.whole();
    private static final List<DemoFirm> FIRMS = PROVINCE.firms();

    @Nested
    class Adds_up {
        @ParameterizedTest
        @CsvSource({
            "HIGH_TECH, 2020, 1229",
            "HIGH_TECH, 2023, 2119",
            "HIGH_TECH, 2024, 2463",
            "TECH_SME, 2020, 1194",
            "TECH_SME, 2021, 1832",
            "TECH_SME, 2023, 3647",
            "TECH_SME, 2024, 4541",
            "PROVINCIAL_INNOVATIVE, 2020, 465",
            "PROVINCIAL_INNOVATIVE, 2023, 1407",
            "PROVINCIAL_INNOVATIVE, 2024, 1762"
        })
        void to_the_stock_that_was_published(Rung rung, int year, int firms) {
            assertThat(stock(rung, year)).isEqualTo(firms);
            assertThat(PublishedFigures.stock(rung, year)).contains(firms);
        }

        @ParameterizedTest
        @CsvSource({
            "HIGH_TECH, 2021, 564",
            "HIGH_TECH, 2024, 908",
            "PROVINCIAL_INNOVATIVE, 2021, 234",
            "PROVINCIAL_INNOVATIVE, 2024, 589"
        })
        void to_the_cohorts_that_were_published(Rung rung, int year, int firms) {
            assertThat(issuedTo(rung, year)).hasSize(firms);
        }

        @ParameterizedTest
        @CsvSource({"HIGH_TECH, 2021, 1370", "HIGH_TECH, 2022, 1683", "TECH_SME, 2019, 796"})
        void to_about_what_is_told_of_other_years(Rung rung, int year, int firms) {
            assertThat(stock(rung, year)).isCloseTo(firms, within(20));
        }

        @ParameterizedTest
        @CsvSource({"HIGH_TECH", "PROVINCIAL_INNOVATIVE"})
        void by_three_cohorts(Rung rung) {
            PublishedFigures.years()
                    .skip(2)
                    .forEach(year -> assertThat(stock(rung, year))
                            .as("%s %d", rung, year)
                            .isEqualTo(issuedTo(rung, year - 2).size()
                                    + issuedTo(rung, year - 1).size()
                                    + issuedTo(rung, year).size()));
        }

        @Test
        void with_564_certificates_of_2024_that_renew_or_replace_the_cohort_of_2021() {
            var lapsing = issuedTo(HIGH_TECH, 2021);
            var renewed =
                    issuedTo(HIGH_TECH, 2024).stream().filter(lapsing::contains).count();
            assertThat(908 - (stock(HIGH_TECH, 2024) - stock(HIGH_TECH, 2023))).isEqualTo(564);
            assertThat(renewed).isBetween(480L, 563L);
        }

        @Test
        void with_234_provincial_exits_in_2024() {
            var before = holding(PROVINCIAL_INNOVATIVE, 2023);
            before.removeAll(holding(PROVINCIAL_INNOVATIVE, 2024));
            assertThat(before).hasSize(234).isEqualTo(issuedTo(PROVINCIAL_INNOVATIVE, 2021));
        }

        @Test
        void with_high_tech_firms_where_they_were() {
            assertThat(highTech(2022, firm -> firm.regionCode().startsWith("6201")))
                    .isCloseTo(802, within(80));
            assertThat(highTech(2020, firm -> firm.reportingUnit().equals("LZ-HTZ")))
                    .isCloseTo(365, within(36));
            assertThat(highTech(2022, firm -> firm.reportingUnit().equals("620700")))
                    .isCloseTo(155, within(30));
        }
    }

    @Nested
    class Is_a_province {
        @Test
        void of_about_9000_firms_in_all_16_units_and_all_fields() {
            assertThat(FIRMS).hasSizeBetween(8_700, 9_300);
            assertThat(FIRMS.stream().map(DemoFirm::reportingUnit).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(ReportingUnit.provincial().stream()
                            .map(ReportingUnit::code)
                            .toList());
            assertThat(FIRMS.stream().map(DemoFirm::techField).collect(Collectors.toSet()))
                    .hasSize(TechField.values().length);
        }

        @Test
        void whose_codes_are_sound_and_made_up() {
            assertThat(FIRMS).allSatisfy(firm -> {
                var uscc = Uscc.of(firm.uscc());
                assertThat(uscc.warnings()).isEmpty();
                assertThat(uscc.code()).startsWith("91");
                assertThat(uscc.organisationCode()).startsWith("DEM");
            });
            assertThat(FIRMS).extracting(DemoFirm::uscc).doesNotHaveDuplicates();
            assertThat(FIRMS).extracting(DemoFirm::name).doesNotHaveDuplicates();
        }

        @Test
        void whose_certificates_have_numbers_of_their_own_in_the_real_shapes() {
            assertThat(certificates(HIGH_TECH))
                    .extracting(Certificate::number)
                    .allMatch(n -> n.matches("GR20\\d{2}620\\d{5}"));
            assertThat(certificates(TECH_SME))
                    .extracting(Certificate::number)
                    .allMatch(n -> n.matches("20\\d{2}62\\d{4}[0AB]8\\d{6}"));
            var numbers = Stream.of(Rung.values())
                    .flatMap(rung -> certificates(rung).stream())
                    .map(Certificate::number);
            assertThat(numbers).doesNotHaveDuplicates();
        }

        @Test
        void whose_certificates_are_valid_as_long_as_the_rules_say() {
            for (var rung : List.of(HIGH_TECH, PROVINCIAL_INNOVATIVE)) {
                assertThat(certificates(rung))
                        .allSatisfy(one -> assertThat(one.validThrough())
                                .isEqualTo(one.issuedOn().plusYears(3).minusDays(1)));
            }
            assertThat(certificates(TECH_SME))
                    .allSatisfy(one -> assertThat(one.validThrough())
                            .isEqualTo(PublishedFigures.endOf(one.issuedOn().getYear())));
            var autumn = certificates(HIGH_TECH).stream()
                    .filter(one -> one.issuedOn().getMonthValue() >= 10)
                    .count();
            assertThat(autumn * 100 / certificates(HIGH_TECH).size()).isGreaterThan(90);
        }

        @Test
        void which_is_the_same_on_every_machine() throws Exception {
            var bytes = bytes(PROVINCE);
            assertThat(bytes(Province.whole())).isEqualTo(bytes);
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(digest).isEqualTo("c22873f2b1a0331ecd4d29831be56649309f1a86ac018aae23cdbf8994bf2b48");
        }

        @Test
        void of_which_a_part_can_be_taken() {
            var tenth = PROVINCE.every(10);
            assertThat(tenth.firms()).hasSize((FIRMS.size() + 9) / 10).isSubsetOf(FIRMS);
            assertThat(tenth.parks()).isEqualTo(PROVINCE.parks());
            assertThat(PROVINCE.every(1)).isEqualTo(PROVINCE);
        }
    }

    /** What the registry checks of a recording, once more. */
    @Nested
    class Is_never_refused {
        @Test
        void for_its_parks() {
            var known = new HashSet<String>();
            for (var park : PROVINCE.parks()) {
                assertThat(known).containsAll(park.memberOf());
                assertThat(known.add(park.code())).isTrue();
                assertThat(ParkKind.find(park.kind())).isPresent();
                ParkLevel.valueOf(park.level());
                assertThatItLies(park.regionCode(), park.reportingUnit());
            }
        }

        @Test
        void for_the_facts_of_a_firm() {
            var parks = PROVINCE.parks().stream().map(DemoPark::code).toList();
            for (var firm : FIRMS) {
                assertThatItLies(firm.regionCode(), firm.reportingUnit());
                assertThat(Industry.find(firm.industryCode())).isPresent();
                assertThat(firm.parkCode())
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                code -> assertThat(parks).contains(code));
                assertThat(firm.certificates()).isNotEmpty();
            }
        }

        @Test
        void for_the_days_of_a_certificate() {
            for (var firm : FIRMS) {
                assertThat(firm.certificates()).isSortedAccordingTo(Comparator.comparing(Certificate::issuedOn));
                for (var one : firm.certificates()) {
                    assertThat(one.issuedOn())
                            .isAfterOrEqualTo(firm.establishedOn())
                            .isEqualTo(one.validFrom());
                    assertThat(one.validThrough()).isAfterOrEqualTo(one.validFrom());
                    assertThat(one.issuedOn().getYear()).isBetween(2018, 2024);
                }
            }
        }

        @Test
        void for_the_ends_of_stays() {
            var ended = certificates(INCUBATED).stream()
                    .filter(one -> one.end() != null)
                    .toList();
            assertThat(ended).hasSizeGreaterThan(500).allSatisfy(one -> {
                var end = Objects.requireNonNull(one.end());
                assertThat(end.effectiveOn()).isBetween(one.validFrom().plusDays(1), one.validThrough());
                var outcome = EndOutcome.valueOf(end.outcome());
                assertThat(end.ground() != null).isEqualTo(outcome == EndOutcome.GRADUATED);
                if (end.ground() != null) {
                    GraduationGround.valueOf(end.ground());
                }
            });
            assertThat(certificates(INCUBATED)).allMatch(one -> one.parkCode() != null);
        }

        private void assertThatItLies(String region, String unit) {
            var place = Regions.find(region).orElseThrow();
            assertThat(ReportingUnit.find(unit).orElseThrow().contains(place))
                    .as("%s in %s", region, unit)
                    .isTrue();
        }
    }

    private static int stock(Rung rung, int year) {
        return holding(rung, year).size();
    }

    /** Who holds a rung on 31 December. */
    private static Set<String> holding(Rung rung, int year) {
        LocalDate day = PublishedFigures.endOf(year);
        return codes(firm -> firm.holds(rung, day));
    }

    /** Who was given a certificate in a year. */
    private static Set<String> issuedTo(Rung rung, int year) {
        return codes(firm -> firm.certificates().stream()
                .anyMatch(one -> one.rung() == rung && one.issuedOn().getYear() == year));
    }

    private static Set<String> codes(Predicate<DemoFirm> which) {
        return FIRMS.stream().filter(which).map(DemoFirm::uscc).collect(Collectors.toSet());
    }

    private static int highTech(int year, Predicate<DemoFirm> where) {
        return (int) FIRMS.stream()
                .filter(where)
                .filter(firm -> firm.holds(HIGH_TECH, PublishedFigures.endOf(year)))
                .count();
    }

    private static List<Certificate> certificates(Rung rung) {
        return FIRMS.stream()
                .flatMap(firm -> firm.certificates().stream())
                .filter(one -> one.rung() == rung)
                .toList();
    }

    private static byte[] bytes(Province province) {
        try {
            var json = JsonMapper.builder().findAndAddModules().build();
            return json.writeValueAsString(province).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
