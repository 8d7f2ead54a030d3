package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.day;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/** What is true of a firm changes from a day on, by whoever has seen what it was. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class UpdatingTest {
    private static final Map<String, String> RENAME = Map.of("name", "改名有限公司");

    private ADemoFirm firm;

    @BeforeEach
    void a_firm_is_registered() {
        firm = registered();
    }

    @Test
    void a_change_holds_from_today() {
        firm.patch(RENAME)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2"))
                .body("name", equalTo("改名有限公司"));
        firm.read().body("version", equalTo(2));
        firm.get(Map.of("asOf", yesterday().toString())).then().body("name", equalTo(firm.name()));
    }

    @Test
    void or_from_a_day_in_the_past() {
        firm.patch(Map.of("name", "改名有限公司", "effectiveOn", "2020-01-01")).then().statusCode(200);
        firm.get(Map.of("asOf", "2019-12-31")).then().body("name", equalTo(firm.name()));
        firm.get(Map.of("asOf", "2020-01-01")).then().body("name", equalTo("改名有限公司"));
    }

    @Test
    void but_not_from_one_in_the_future_or_before_there_was_a_firm() {
        firm.patch(Map.of("name", "x", "effectiveOn", tomorrow().toString()))
                .then()
                .spec(refused("/effectiveOn effective-in-the-future"));
        firm.patch(Map.of("name", "x", "effectiveOn", "2015-02-28"))
                .then()
                .spec(refused("/effectiveOn before-establishment"));
        firm.patch(Map.of("name", "x", "effectiveOn", "2015-03-01")).then().statusCode(200);
    }

    @Test
    void whoever_changes_it_says_what_they_have_seen() {
        asAdministrator().body(RENAME).patch(firm.path()).then().spec(of(428, "precondition-required"));
        asAdministrator()
                .header("If-Match", "")
                .body(RENAME)
                .patch(firm.path())
                .then()
                .spec(of(428, "precondition-required"));
    }

    @Test
    void and_it_is_still_so() {
        var stale = firm.etag();
        firm.patch(RENAME).then().statusCode(200);
        firm.patch(Map.of("name", "又改名"), stale).then().spec(of(412, "precondition-failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"10\"", "1", "\"\"", "\"x\"", "W/\"2\"", "\"99999999999\"", "\"1", "''"})
    void anything_else_is_stale(String tag) {
        firm.patch(RENAME, tag).then().spec(of(412, "precondition-failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "W/\"1\"", "\"7\", \"1\"", "\"1.2020-01-01.abcdef01\""})
    void only_the_version_of_the_tag_is_compared(String tag) {
        firm.patch(RENAME, tag).then().statusCode(200);
    }

    @Test
    void the_tag_of_another_day_or_question_will_do() {
        var tag = firm.get(Map.of("asOf", "2020-01-01")).header("ETag");
        firm.patch(RENAME, tag).then().statusCode(200);
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        firm.patch(Map.of("name", firm.name(), "techField", "F1"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        firm.patch(Map.of()).then().statusCode(200).body("version", equalTo(1));
        assertThat(firm.history()).hasSize(1);
    }

    @Test
    void a_firm_moves_between_units_only_with_its_place() {
        firm.patch(Map.of("reportingUnit", "620200")).then().spec(refused("/reportingUnit region-outside-unit"));
        firm.patch(Map.of("regionCode", "620201")).then().spec(refused("/regionCode region-outside-unit"));
        firm.patch(Map.of("regionCode", "620201", "reportingUnit", "620200"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_firm_enters_a_park_and_leaves_it_with_null() {
        var park = ADemoPark.opened();
        firm.patch(Map.of("parkCode", park.code())).then().statusCode(200).body("parkCode", equalTo(park.code()));
        firm.patch(nulled("parkCode")).then().statusCode(200).body("parkCode", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "establishedOn", "regionCode", "reportingUnit", "techField", "industryCode"})
    void nothing_else_can_be_removed(String field) {
        firm.patch(nulled(field)).then().spec(malformed("/" + field + " wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uscc", "status", "version", "contact", "position"})
    void some_things_are_not_changed_this_way(String field) {
        firm.patch(Map.of(field, "x")).then().spec(malformed("/" + field + " unknown-field"));
    }

    @Test
    void the_day_of_establishment_is_corrected_with_a_reason() {
        firm.patch(Map.of("establishedOn", "2014-01-01")).then().spec(refused("/reason reason-needed"));
        firm.patch(Map.of("establishedOn", "2014-01-01", "reason", " ")).then().spec(refused("/reason empty"));
        firm.patch(Map.of("establishedOn", "2014-01-01", "reason", "录入有误"))
                .then()
                .statusCode(200)
                .body("establishedOn", equalTo("2014-01-01"));
        firm.get(Map.of("asOf", "2014-01-01")).then().statusCode(200);
        assertThat(firm.history().getFirst()).containsEntry("reason", "录入有误");
    }

    @Test
    void it_lies_neither_in_the_future_nor_behind_a_certificate() {
        var reason = "录入有误";
        firm.patch(Map.of("establishedOn", tomorrow().toString(), "reason", reason))
                .then()
                .spec(refused("/establishedOn established-in-the-future", "/effectiveOn before-establishment"));
        firm.holding(highTech(day("2020-01-01"), today()));
        firm.patch(Map.of("establishedOn", "2020-01-02", "reason", reason))
                .then()
                .spec(conflict("/establishedOn certification-before-establishment"));
        firm.patch(Map.of("establishedOn", "2020-01-01", "reason", reason))
                .then()
                .statusCode(200);
    }

    @Test
    void every_faulty_value_is_named_in_one_answer() {
        firm.patch(Map.of(
                        "name", "",
                        "regionCode", "x",
                        "reportingUnit", "x",
                        "techField", "x",
                        "industryCode", "x",
                        "parkCode", "x",
                        "effectiveOn", tomorrow().toString(),
                        "reason", "x".repeat(501)))
                .then()
                .spec(refused(
                        "/name empty",
                        "/regionCode unknown-code",
                        "/reportingUnit unknown-code",
                        "/techField unknown-code",
                        "/industryCode unknown-code",
                        "/parkCode unknown-code",
                        "/effectiveOn effective-in-the-future",
                        "/reason too-long"));
    }

    @Test
    void history_keeps_old_and_new_values() {
        firm.patch(RENAME).then().statusCode(200);
        assertThat(firm.history().getFirst())
                .containsEntry("kind", "UPDATED")
                .extractingByKey("details")
                .asString()
                .contains("改名有限公司", firm.name());
    }

    @Test
    void a_firm_that_is_not_registered_is_not_changed() {
        ADemoFirm.unregistered().patch(RENAME, "\"1\"").then().spec(notFound());
    }

    @Test
    void a_later_change_of_the_same_fact_stays() {
        firm.patch(Map.of("name", "今名", "effectiveOn", "2022-01-01")).then().statusCode(200);
        firm.patch(Map.of("name", "旧名", "effectiveOn", "2018-01-01")).then().statusCode(200);
        firm.get(Map.of("asOf", "2021-12-31")).then().body("name", equalTo("旧名"));
        firm.read().body("name", equalTo("今名"));
    }

    private static Map<String, Object> nulled(String field) {
        var patch = new HashMap<String, Object>();
        patch.put(field, null);
        return patch;
    }
}
