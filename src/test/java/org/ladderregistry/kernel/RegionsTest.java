package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Region.Level.COUNTY;
import static org.ladderregistry.kernel.Region.Level.PREFECTURE;
import static org.ladderregistry.kernel.Region.Level.STATISTICAL;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    @Test
    void the_province_has_14_prefectures_86_counties_and_two_places_of_statistics() {
        assertThat(Regions.at(PREFECTURE)).hasSize(14);
        assertThat(Regions.at(COUNTY)).hasSize(86);
        assertThat(Regions.at(STATISTICAL)).extracting(Region::code).containsExactly("620171", "620201");
        assertThat(Regions.all()).hasSize(102);
    }

    /** The numbers of the standard, prefecture by prefecture, so that a county that went to the wrong one shows. */
    @ParameterizedTest
    @CsvSource({
        "620100, 8", "620200, 0", "620300, 2", "620400, 5", "620500, 7", "620600, 4", "620700, 6",
        "620800, 7", "620900, 7", "621000, 8", "621100, 7", "621200, 9", "622900, 8", "623000, 8"
    })
    void each_prefecture_has_its_counties(String prefecture, int counties) {
        assertThat(Regions.at(COUNTY))
                .filteredOn(county -> county.prefecture().equals(prefecture))
                .hasSize(counties);
    }

    @ParameterizedTest
    @CsvSource({
        "620100, 兰州市, Lanzhou, PREFECTURE, 620100",
        "620102, 城关区, Chengguan District, COUNTY, 620100",
        "620121, 永登县, Yongdeng County, COUNTY, 620100",
        "620171, 兰州新区, Lanzhou New Area, STATISTICAL, 620100",
        "620201, 嘉峪关市辖区, Jiayuguan city proper, STATISTICAL, 620200",
        "620525, 张家川回族自治县, Zhangjiachuan Hui Autonomous County, COUNTY, 620500",
        "620623, 天祝藏族自治县, Tianzhu Tibetan Autonomous County, COUNTY, 620600",
        "620721, 肃南裕固族自治县, Sunan Yugur Autonomous County, COUNTY, 620700",
        "620881, 华亭市, Huating City, COUNTY, 620800",
        "620923, 肃北蒙古族自治县, Subei Mongol Autonomous County, COUNTY, 620900",
        "620924, 阿克塞哈萨克族自治县, Aksay Kazakh Autonomous County, COUNTY, 620900",
        "622901, 临夏市, Linxia City, COUNTY, 622900",
        "622921, 临夏县, Linxia County, COUNTY, 622900",
        "622927, 积石山保安族东乡族撒拉族自治县, Jishishan Bonan Dongxiang Salar Autonomous County, COUNTY, 622900",
        "623001, 合作市, Hezuo City, COUNTY, 623000"
    })
    void places_bear_their_full_names(
            String code, String nameZh, String nameEn, Region.Level level, String prefecture) {
        var region = Regions.find(code).orElseThrow();
        assertThat(region).isEqualTo(new Region(code, nameZh, nameEn, level));
        assertThat(region.prefecture()).isEqualTo(prefecture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62", "620000", "620101", "620824", "610100", "6201020", "城关区"})
    void a_code_of_another_province_or_another_time_is_not_known(String code) {
        assertThat(Regions.find(code)).isEmpty();
    }

    @Test
    void the_table_is_in_the_order_of_the_codes_and_each_stands_once() {
        assertThat(Regions.all()).extracting(Region::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void each_part_lies_in_a_known_prefecture() {
        var prefectures = Regions.at(PREFECTURE).stream().collect(Collectors.toMap(Region::code, Function.identity()));
        assertThat(Regions.all()).allSatisfy(region -> assertThat(prefectures).containsKey(region.prefecture()));
    }

    @Test
    void the_last_character_of_a_county_s_name_says_what_it_is() {
        assertThat(Regions.at(COUNTY)).allSatisfy(county -> {
            var kind =
                    switch (county.nameZh().charAt(county.nameZh().length() - 1)) {
                        case '区' -> " District";
                        case '县' -> " County";
                        case '市' -> " City";
                        default -> "no county";
                    };
            assertThat(county.nameEn()).endsWith(kind);
        });
    }
}
