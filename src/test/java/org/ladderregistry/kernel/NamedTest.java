package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedTest {

    static Stream<List<? extends Named>> sets() {
        return Stream.of(
                List.of(Rung.values()),
                List.of(ReportingUnit.values()),
                List.of(TechField.values()),
                List.of(IndustrySection.values()),
                List.of(ParkKind.values()),
                List.of(ParkLevel.values()),
                List.of(EndOutcome.values()),
                List.of(GraduationGround.values()),
                List.of(CertificationEnd.values()),
                List.of(Uscc.Fault.values()),
                List.of(Uscc.Warning.values()),
                List.of(CertificateNumber.Fault.values()),
                Regions.all());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_value_has_a_code_of_its_own_and_a_name_in_both_languages(List<? extends Named> values) {
        assertThat(values)
                .extracting(Named::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z0-9_-]+"));
        assertThat(values)
                .extracting(Named::nameZh)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(".*\\p{IsHan}.*"));
        assertThat(values)
                .extracting(Named::nameEn)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{ASCII}+"));
    }

    @Test
    void a_value_is_found_by_exactly_its_code() {
        assertThat(TechField.find("F8")).contains(TechField.F8);
        assertThat(TechField.find("f8")).isEmpty();
        assertThat(ParkKind.find("STARTUP_PARK")).contains(ParkKind.STARTUP_PARK);
        assertThat(ParkLevel.find("COUNTY")).isEmpty();
        assertThat(EndOutcome.find("LEFT")).contains(EndOutcome.LEFT);
        assertThat(GraduationGround.find("G5")).isEmpty();
    }
}
