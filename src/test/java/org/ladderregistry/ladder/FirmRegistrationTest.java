package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FirmRegistrationTest {

    @Nested
    class As_administrator {
        @Test
        void a_registered_firm_is_answered_with_its_address_and_its_version() {
            var firm = unregistered();
            firm.post()
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(firm.path()))
                    .header("ETag", startsWith("\"1"))
                    .body("uscc", equalTo(firm.uscc()))
                    .body("name", equalTo(firm.name()))
                    .body("status", equalTo("ACTIVE"))
                    .body("version", equalTo(1))
                    .body("$", hasKey("position"))
                    .body("position", nullValue())
                    .body("parkCode", nullValue())
                    .body("certifications", empty())
                    .body("warnings", empty());
        }

        @Test
        void its_address_leads_to_what_was_registered() {
            var firm = unregistered();
            var location = firm.post().header("Location");
            var read = asAdministrator().get(location).then().statusCode(200).extract();
            firm.registration()
                    .forEach((field, value) ->
                            assertThat(read.<Object>path(field)).isEqualTo(value));
        }

        @Test
        void a_code_is_read_however_it_was_typed() {
            var firm = unregistered();
            var typed = "\u3000" + fullWidth(firm.uscc().toLowerCase(java.util.Locale.ROOT)) + " ";
            var body = new HashMap<>(firm.registration());
            body.put("uscc", typed);
            asAdministrator().body(body).post(FIRMS).then().statusCode(201).body("uscc", equalTo(firm.uscc()));
            asAdministrator().get(FIRMS + "/{uscc}", typed).then().statusCode(200);
        }

        @Test
        void a_firm_is_registered_once() {
            var firm = ADemoFirm.registered();
            firm.post()
                    .then()
                    .spec(conflict("/uscc firm-registered"))
                    .body("errors[0].message", containsString(firm.uscc()));
        }

        @Test
        void what_a_value_refuses_is_told_before_what_the_registry_holds_but_in_one_answer() {
            var again = ADemoFirm.registered().with("techField", "F9");
            again.post().then().spec(refused("/uscc firm-registered", "/techField unknown-code"));
        }

        @Test
        void a_sole_trader_is_refused() {
            var trader = unregistered().with("uscc", ADemoFirm.freshUscc("92"));
            trader.post().then().spec(refused("/uscc sole-trader"));
        }

        @Test
        void another_kind_of_legal_person_is_registered_with_a_warning() {
            var institute = unregistered().with("uscc", ADemoFirm.freshUscc("12"));
            institute
                    .post()
                    .then()
                    .statusCode(201)
                    .body("warnings.code", hasItem("not-an-enterprise"))
                    .body("warnings[0].clause", equalTo("GB 32100-2015"))
                    .body("warnings[0].message", containsString("91"));
        }

        @Test
        void a_firm_may_live_in_a_park() {
            var park = ADemoPark.opened();
            unregistered()
                    .with("parkCode", park.code())
                    .post()
                    .then()
                    .statusCode(201)
                    .body("parkCode", equalTo(park.code()));
            unregistered().with("parkCode", "NO-SUCH").post().then().spec(refused("/parkCode unknown-code"));
        }

        @Test
        void where_a_registration_came_from_is_kept() throws SQLException {
            var firm = unregistered()
                    .with("source", Map.of("system", "税务", "recordId", "7-1"))
                    .register();
            assertThat(DatabaseOwner.column(
                            "SELECT source_system || ' ' || source_record_id FROM firm WHERE uscc = '%s'"
                                    .formatted(firm.uscc())))
                    .containsExactly("税务 7-1");
        }

        @Test
        void a_firm_that_moved_in_was_outside_before() {
            var firm = unregistered().with("arrivedOn", "2020-07-01").register();
            firm.get(Map.of("asOf", "2020-06-30")).then().body("reportingUnit", equalTo("OUT"));
            firm.get(Map.of("asOf", "2020-07-01")).then().body("reportingUnit", equalTo("620100"));
        }

        @Test
        void a_firm_may_be_registered_outside_the_province() {
            unregistered()
                    .with("reportingUnit", "OUT")
                    .post()
                    .then()
                    .statusCode(201)
                    .body("reportingUnit", equalTo("OUT"));
        }

        @ParameterizedTest
        @CsvSource({
            "620102, 620100, true",
            "620100, 620100, true",
            "620121, 620171, true",
            "620171, 620171, true",
            "620102, LZ-HTZ, true",
            "620102, 620171, true",
            "620201, 620200, true",
            "620200, 620200, true",
            "622901, 622900, true",
            "620102, 620200, false",
            "620201, 620100, false",
            "622901, LZ-HTZ, false",
            "620300, 620171, false",
            "623001, 622900, false"
        })
        void a_place_lies_in_its_reporting_unit(String region, String unit, boolean fits) {
            var answer = unregistered()
                    .with("regionCode", region)
                    .with("reportingUnit", unit)
                    .post()
                    .then();
            if (fits) {
                answer.statusCode(201);
            } else {
                answer.spec(refused("/regionCode region-outside-unit"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"110101", "620199", "620000", "62", "62010", "", "六二〇一〇二"})
        void a_place_is_a_county_or_prefecture_of_the_province(String region) {
            unregistered().with("regionCode", region).post().then().spec(refused("/regionCode unknown-code"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"I", "I65", "I651", "I6513", "i65", "Ｃ"})
        void an_industry_is_a_section_or_longer(String industry) {
            unregistered().with("industryCode", industry).post().then().statusCode(201);
        }

        @Test
        void days_lie_where_people_can_mean_them() {
            var tomorrow = Days.tomorrow().toString();
            unregistered()
                    .with("establishedOn", tomorrow)
                    .post()
                    .then()
                    .spec(refused("/establishedOn established-in-the-future"));
            unregistered().with("establishedOn", "1899-12-31").post().then().spec(refused("/establishedOn day-range"));
            unregistered().with("arrivedOn", tomorrow).post().then().spec(refused("/arrivedOn arrived-in-the-future"));
            unregistered()
                    .with("arrivedOn", "2015-02-28")
                    .post()
                    .then()
                    .spec(refused("/arrivedOn arrived-before-establishment"));
            unregistered()
                    .with("establishedOn", Days.today().toString())
                    .post()
                    .then()
                    .statusCode(201);
        }
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c - '!' + '\uFF01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
