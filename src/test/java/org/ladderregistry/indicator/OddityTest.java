package org.ladderregistry.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.platform.Language;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;

/** What looks odd in figures. */
class OddityTest {
    @ParameterizedTest
    @CsvSource({
        "SCI_TECH_PERSONNEL, EMPLOYEES", "MASTERS, EMPLOYEES", "RD_EXPENSE_IN_CHINA, RD_EXPENSE",
        "HIGH_TECH_INCOME, TOTAL_INCOME", "MAIN_BUSINESS_REVENUE, SALES_REVENUE", "NET_ASSETS, TOTAL_ASSETS",
        "INVENTIONS_VALID, IP_VALID", "VENTURE_CAPITAL, VENTURE_CAPITAL_TOTAL",
    })
    void a_part_is_not_above_the_whole(Figure part, Figure whole) {
        assertThat(odd(year().with(whole, 7).with(part, 7), none())).isEmpty();
        assertThat(odd(year().with(whole, 7).with(part, 8), none())).containsExactly("PART_ABOVE_WHOLE " + part.code());
        assertThat(odd(year().with(part, 8), none())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEES, 10, 29, false",
        "EMPLOYEES, 10, 30, true",
        "EMPLOYEES, 30, 10, true",
        "EMPLOYEES, 1, 10, false",
        "EMPLOYEES, 1, 11, true",
        "SALES_REVENUE, 250000, 749999, false",
        "SALES_REVENUE, 250000, 750000, true",
        "SALES_REVENUE, 0, 499999, false",
        "SALES_REVENUE, 0, 500000, true",
        "SALES_REVENUE, 48000000, 48000, true",
        "CLASS_ONE_IP, 1, 100, false",
    })
    void a_jump_is_three_times_as_much_or_as_little(Figure figure, long before, long now, boolean isOdd) {
        var found = odd(year().with(figure, now), none().with(figure, before));
        assertThat(found).isEqualTo(isOdd ? List.of("JUMP " + figure.code()) : List.of());
    }

    @Test
    void it_is_told_in_both_languages_with_what_it_is_held_against() {
        var odd = Oddity.in(year().with(Figure.SCI_TECH_PERSONNEL, 1200).with(Figure.EMPLOYEES, 120), none())
                .getFirst();
        assertThat(odd.text(Language.EN))
                .isEqualTo("R&D staff (1,200) exceeds staff (120): give a reason if it is right");
        assertThat(odd.text(Language.ZH)).isEqualTo("科技人员（1,200）大于职工总数（120）：如属实，请说明理由");
    }

    @Test
    void every_figure_comes_in_and_goes_out_under_its_name() {
        assertThat(Arrays.stream(IndicatorFigures.class.getRecordComponents()).map(one -> one.getName()))
                .containsExactlyElementsOf(
                        Arrays.stream(Figure.values()).map(Figure::code).toList());
        var some =
                year().with(Figure.NET_ASSETS, -5).with(Figure.CLEAN_RECORD, 0).with(Figure.HAS_MENTOR, 1);
        assertThat(IndicatorFigures.of(some).cleanRecord()).isFalse();
        assertThat(IndicatorFigures.of(some).employees()).isNull();
        assertThat(IndicatorFigures.of(some).of(2025)).isEqualTo(some);
    }

    private static List<String> odd(Figures year, Figures before) {
        return Oddity.in(year, before).stream()
                .map(one -> one.kind() + " " + one.figure().code())
                .toList();
    }

    private static Figures year() {
        return Figures.none(2025);
    }

    private static Figures none() {
        return Figures.none(2024);
    }
}
