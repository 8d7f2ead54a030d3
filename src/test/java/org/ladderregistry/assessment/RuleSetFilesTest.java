package org.ladderregistry.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.Term;
import org.ladderregistry.policy.file.Broken;
import org.ladderregistry.policy.rule.Aged;
import org.ladderregistry.policy.set.RuleSet;

/** Rule sets as files: those of the release, those of a province, and broken ones. */
class RuleSetFilesTest {
    private static final String A_RULE_SET = """
            ruleSet: PIE-2027
            version: 1
            document: 甘科高规〔2027〕1号
            for:
              - subject: PROVINCIAL_INNOVATIVE
                from: 2027-01-01
                criteria:
                  - {code: P5, clause: 第五条, zh: 研发人员占比, en: R&D staff, measure: sciTechPersonnel / employees, atLeast: 12%}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_release_has_all_that_are_known() {
        assertThat(RuleSetFiles.shipped().all())
                .extracting(RuleSet::id)
                .containsOnly("INC-2018", "INC-2025", "TSME-2017", "PIE-2024", "HTE-2016", "ZJTX-2022", "ZJTX-2026");
    }

    @Test
    void a_province_adds_one_by_a_file() throws IOException {
        write("pie-2027.yaml", A_RULE_SET);
        write("notes.txt", "no rule set");
        var sets = RuleSetFiles.with(folder);
        assertThat(idOn("2026-12-31")).isEqualTo("PIE-2024");
        assertThat(idOn("2027-01-01")).isEqualTo("PIE-2027");
        assertThat(sets.all()).hasSize(RuleSetFiles.shipped().all().size() + 1);
    }

    @Test
    void a_province_puts_one_in_the_place_of_the_releases() throws IOException {
        var shipped = Objects.requireNonNull(getClass().getResourceAsStream("/policy/rules/PIE-2024.yaml"));
        var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        write(
                "pie.yaml",
                text.replace("version: 1", "version: 2").replace("years: 2, atLeast: 3%", "years: 2, atLeast: 4%"));
        var changed = RuleSetFiles.with(folder)
                .on(LocalDate.parse("2026-01-01"), Rung.PROVINCIAL_INNOVATIVE)
                .orElseThrow();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.criteria().toString()).contains("bound=0.04");
    }

    private String idOn(String day) {
        return RuleSetFiles.with(folder)
                .on(LocalDate.parse(day), Rung.PROVINCIAL_INNOVATIVE)
                .orElseThrow()
                .id();
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2 | ruleSet: PIE-2027 | "ruleSet" is missing | # nothing
            2 | version: 1 | "one" is not a whole number | version: one
            5 | subject: PROVINCIAL_INNOVATIVE | "UNICORN" is not a rung or a title | subject: UNICORN
            6 | from: 2027-01-01 | "2027-13-01" is not a day as 2026-12-31 | from: 2027-13-01
            5 | from: 2027-01-01 | "from" is missing | form: 2027-01-01
            7 | criteria: | "criterias" means nothing here | criterias:
            8 | sciTechPersonnel / employees | "sciTechPersonel / employees" is not a figure, a sum of figures or one divided by another | sciTechPersonel / employees
            8 | sciTechPersonnel / employees | "sciTechPersonnel + rdExpenseYuan" is not a figure, a sum of figures or one divided by another | sciTechPersonnel + rdExpenseYuan
            8 | atLeast: 12% | "12" is not a number of per cent, as 5% | atLeast: 12
            8 | atLeast: 12% | exactly one of atLeast, moreThan, atMost, lessThan is expected | verified: true
            8 | atLeast: 12% | "atleast" means nothing here | atMost: 12%, atleast: 1%
            8 | clause: 第五条 | "clause" is missing | verified: false
            8 | code: P5 | "code" is given twice | code: P5, code: P6
            8 | measure: sciTechPersonnel / employees, atLeast: 12% | "score" asks for a score table, and there is none | score: true
            8 | measure: sciTechPersonnel / employees, atLeast: 12% | "sometimes" is not true or false | judged: true, verified: sometimes
            8 | measure: sciTechPersonnel / employees, atLeast: 12% | "365" is not a length of time, as 365 days or 24 months | sinceEstablishment: {atLeast: 365}
            """)
    void a_broken_file_is_refused_with_its_line_and_the_reason(int line, String good, String reason, String bad)
            throws IOException {
        write("broken.yaml", A_RULE_SET.replace(good, bad));
        assertThatThrownBy(() -> RuleSetFiles.with(folder))
                .isInstanceOf(Broken.class)
                .hasMessage("%s, line %d: %s".formatted(folder.resolve("broken.yaml"), line, reason));
    }

    @Test
    void what_is_no_yaml_is_refused() throws IOException {
        write("broken.yaml", "ruleSet: [PIE\nversion: 1\n");
        assertThatThrownBy(() -> RuleSetFiles.with(folder)).hasMessageContaining("broken.yaml, line 2: no YAML");
        write("broken.yaml", "ruleSet: &endless [*endless]\n");
        assertThatThrownBy(() -> RuleSetFiles.with(folder)).hasMessageContaining("broken.yaml, line 1:");
        write("broken.yaml", "");
        assertThatThrownBy(() -> RuleSetFiles.with(folder)).hasMessageContaining("line 1: the file is empty");
        Files.write(folder.resolve("broken.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> RuleSetFiles.with(folder)).hasMessageContaining("broken.yaml, line 1:");
    }

    @Test
    void two_that_begin_on_one_day_are_refused() throws IOException {
        write("a.yaml", A_RULE_SET);
        write("b.yaml", A_RULE_SET);
        assertThatThrownBy(() -> RuleSetFiles.with(folder))
                .hasMessageContaining("b.yaml")
                .hasMessageContaining("PIE-2027 is the rule set of");
        write("b.yaml", A_RULE_SET.replace("PIE-2027", "PIE-2028"));
        assertThatThrownBy(() -> RuleSetFiles.with(folder))
                .hasMessageContaining("begins on the same day as PIE-2027, for the same PROVINCIAL_INNOVATIVE");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> RuleSetFiles.with(folder.resolve("nowhere")))
                .hasMessageContaining("The folder of rule sets can't be read");
    }

    @Test
    void a_registry_with_a_broken_one_does_not_come_up() throws IOException {
        write("broken.yaml", A_RULE_SET.replace("atLeast: 12%", "atLeast: many"));
        assertThatThrownBy(() -> new RuleSetsInForce(() -> Optional.of(folder)))
                .isInstanceOf(Broken.class)
                .hasMessageEndingWith("broken.yaml, line 8: \"many\" is not a number of per cent, as 5%");
        write("broken.yaml", A_RULE_SET);
        var repaired = new RuleSetsInForce(() -> Optional.of(folder));
        assertThat(repaired.on(LocalDate.parse("2027-01-01"), Rung.PROVINCIAL_INNOVATIVE)
                        .orElseThrow()
                        .id())
                .isEqualTo("PIE-2027");
    }

    /** The warnings at admission go by {@code terms.csv}: both must say the same. */
    @Test
    void the_limits_of_incubation_are_those_that_warnings_go_by() {
        for (var day : List.of("2019-01-01", "2025-12-31", "2026-01-01")) {
            var rules = RuleSetFiles.shipped()
                    .on(LocalDate.parse(day), Rung.INCUBATED)
                    .orElseThrow();
            var stay = (Aged) condition(rules, "I3");
            assertThat(((Aged) condition(rules, "I2b")).amount()).isEqualTo(term(rules, "MONTHS_TO_ADMISSION"));
            assertThat(stay.amount()).isEqualTo(term(rules, "MONTHS_OF_STAY"));
            assertThat(stay.special().amount()).isEqualTo(term(rules, "MONTHS_OF_SPECIAL_STAY"));
            assertThat(stay.special().codes())
                    .isEqualTo(
                            Arrays.asList(found(rules, "SPECIAL_CODES").value().split(" ")));
            assertThat(rules.effective())
                    .isEqualTo(found(rules, "MONTHS_OF_STAY").effective());
        }
    }

    private static Object condition(RuleSet rules, String code) {
        return rules.criteria().stream()
                .filter(one -> one.label().code().equals(code))
                .findFirst()
                .orElseThrow()
                .condition();
    }

    private static int term(RuleSet rules, String kind) {
        return Integer.parseInt(found(rules, kind).value());
    }

    private static Term found(RuleSet rules, String kind) {
        return Term.all().stream()
                .filter(one ->
                        one.ruleSet().equals(rules.id()) && one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
