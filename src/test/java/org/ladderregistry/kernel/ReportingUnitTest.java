package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Region.Level.COUNTY;
import static org.ladderregistry.kernel.Region.Level.PREFECTURE;
import static org.ladderregistry.kernel.ReportingUnit.LANZHOU_HIGH_TECH_ZONE;
import static org.ladderregistry.kernel.ReportingUnit.OUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingUnitTest {

    @Test
    void sixteen_units_make_up_the_province() {
        assertThat(ReportingUnit.provincial()).hasSize(16).doesNotContain(OUT);
        assertThat(OUT.isProvincial()).isFalse();
    }

    @Test
    void a_prefecture_reports_under_its_own_code_and_name() {
        assertThat(Regions.at(PREFECTURE)).allSatisfy(prefecture -> {
            var unit = ReportingUnit.find(prefecture.code()).orElseThrow();
            assertThat(unit.nameZh()).isEqualTo(prefecture.nameZh());
            assertThat(unit.nameEn()).isEqualTo(prefecture.nameEn());
            assertThat(unit.contains(prefecture)).isTrue();
        });
    }

    @Test
    void every_county_lies_in_its_prefecture_s_unit_and_in_no_other_prefecture_s() {
        assertThat(Regions.at(COUNTY))
                .allSatisfy(county -> assertThat(Regions.at(PREFECTURE))
                        .filteredOn(prefecture -> ReportingUnit.find(prefecture.code())
                                .orElseThrow()
                                .contains(county))
                        .extracting(Region::code)
                        .containsExactly(county.prefecture()));
    }

    @ParameterizedTest
    @CsvSource({
        "620100, 620171, true",
        "620100, 620102, true",
        "620100, 620302, false",
        "620171, 620171, true",
        "620171, 620121, true",
        "620171, 620100, true",
        "620171, 620201, false",
        "LZ-HTZ, 620102, true",
        "LZ-HTZ, 620171, true",
        "LZ-HTZ, 620402, false",
        "620200, 620201, true",
        "620200, 620100, false",
        "OUT, 620102, true",
        "OUT, 623027, true"
    })
    void a_firm_s_place_must_lie_in_its_unit(String unit, String region, boolean lies) {
        assertThat(ReportingUnit.find(unit)
                        .orElseThrow()
                        .contains(Regions.find(region).orElseThrow()))
                .isEqualTo(lies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "620102", "620201", "lz-htz", "LANZHOU", "out"})
    void an_unknown_code_is_no_unit(String code) {
        assertThat(ReportingUnit.find(code)).isEmpty();
    }

    @Test
    void the_high_tech_zone_is_known_by_its_own_code() {
        assertThat(ReportingUnit.find("LZ-HTZ")).contains(LANZHOU_HIGH_TECH_ZONE);
        assertThat(LANZHOU_HIGH_TECH_ZONE.nameZh()).isEqualTo("兰州高新区");
    }
}
