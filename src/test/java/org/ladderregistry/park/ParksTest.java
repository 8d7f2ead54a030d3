package org.ladderregistry.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ADemoPark.PARKS;
import static org.ladderregistry.ADemoPark.opened;
import static org.ladderregistry.ADemoPark.planned;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** As administrator, opening parks and changing them. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ParksTest {

    @Test
    void a_park_is_answered_with_its_address_and_its_version() {
        var park = planned();
        park.post()
                .then()
                .statusCode(201)
                .header("Location", endsWith(park.path()))
                .header("ETag", startsWith("\"1"))
                .body("code", equalTo(park.code()))
                .body("kind", equalTo("INCUBATOR"))
                .body("level", equalTo("PROVINCIAL"))
                .body("memberOf", empty());
        park.get().then().statusCode(200).body("name", equalTo(park.body().get("name")));
    }

    @Test
    void its_code_is_read_however_it_was_typed() {
        var park = planned();
        var code = park.code();
        var typed = code.toLowerCase(Locale.ROOT);
        park.with("code", " " + typed).post().then().statusCode(201).body("code", equalTo(code));
        asAdministrator().get(PARKS + "/" + typed).then().statusCode(200);
    }

    @Test
    void a_code_is_taken_once() {
        opened().with("name", "另一个").post().then().spec(conflict("/code park-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-X", "园区", "A B", "A/B", "A.B", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"})
    void a_code_has_a_shape(String code) {
        planned().with("code", code).post().then().spec(refused("/code park-code-shape"));
    }

    @Test
    void every_faulty_value_is_named_in_one_answer() {
        planned()
                .with("name", "")
                .with("kind", "CASINO")
                .with("regionCode", "110101")
                .with("reportingUnit", "999")
                .with("memberOf", List.of("NOWHERE"))
                .post()
                .then()
                .spec(refused(
                        "/name empty",
                        "/kind unknown-code",
                        "/regionCode unknown-code",
                        "/reportingUnit unknown-code",
                        "/memberOf/0 unknown-code"));
    }

    @Test
    void every_fault_of_the_shape_is_named_in_one_answer() {
        asAdministrator()
                .body(Map.of("code", 1, "level", "WORLD", "memberOf", List.of(1, "A"), "colour", "red"))
                .post(PARKS)
                .then()
                .spec(malformed(
                        "/code wrong-type",
                        "/name missing",
                        "/kind missing",
                        "/level not-one-of",
                        "/regionCode missing",
                        "/reportingUnit missing",
                        "/memberOf/0 wrong-type",
                        "/colour unknown-field"));
    }

    @ParameterizedTest
    @CsvSource({
        "620201, 620100, /regionCode park-region-outside-unit",
        "620102, OUT, /reportingUnit park-outside-province"
    })
    void a_park_lies_in_its_unit_within_the_province(String region, String unit, String fault) {
        var park = planned().with("regionCode", region).with("reportingUnit", unit);
        park.post().then().spec(refused(fault));
    }

    @Test
    void a_park_may_lie_in_zones() {
        var zone = opened();
        planned().memberOf(zone).post().then().statusCode(201).body("memberOf", contains(zone.code()));
    }

    @Test
    void but_not_in_itself() {
        var upper = opened();
        var middle = planned().memberOf(upper).open();
        var lower = planned().memberOf(middle).open();
        for (var park : List.of(upper, middle, lower)) {
            upper.patch(Map.of("memberOf", List.of(park.code()))).then().spec(refused("/memberOf member-of-itself"));
        }
        lower.patch(Map.of("memberOf", List.of(upper.code())))
                .then()
                .statusCode(200)
                .body("memberOf", contains(upper.code()));
    }

    @Test
    void a_change_names_what_changes() throws SQLException {
        var park = opened();
        park.patch(Map.of("level", "NATIONAL", "name", "国家级孵化器"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2"))
                .body("level", equalTo("NATIONAL"))
                .body("kind", equalTo("INCUBATOR"));
        assertThat(DatabaseOwner.column("SELECT version FROM park_revision WHERE park_code = '" + park.code() + "'"))
                .containsExactly("1", "2");
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        var park = opened();
        park.patch(Map.of("level", "PROVINCIAL")).then().statusCode(200).header("ETag", startsWith("\"1"));
        park.patch(Map.of()).then().statusCode(200).header("ETag", startsWith("\"1"));
    }

    @Test
    void whoever_changes_it_has_seen_it() {
        var park = opened();
        var etag = park.get().header("ETag");
        var city = Map.of("level", "CITY");
        asAdministrator().body(city).patch(park.path()).then().spec(of(428, "precondition-required"));
        park.patch(Map.of("level", "NATIONAL")).then().statusCode(200);
        var stale = asAdministrator().header("If-Match", etag).body(city);
        stale.patch(park.path()).then().spec(of(412, "precondition-failed"));
        asAdministrator()
                .header("If-Match", "*")
                .body(city)
                .patch(park.path())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "kind", "level", "regionCode", "reportingUnit"})
    void nothing_can_be_removed(String field) {
        var patch = new HashMap<String, Object>();
        patch.put(field, null);
        opened().patch(patch).then().spec(malformed("/" + field + " wrong-type"));
    }

    @Test
    void its_code_stays() {
        opened().patch(Map.of("code", "OTHER")).then().spec(malformed("/code unknown-field"));
    }

    @Test
    void a_park_that_is_not_there_is_not_found() {
        asAdministrator().get(PARKS + "/NO-SUCH").then().spec(notFound());
        var change = asAdministrator().header("If-Match", "*").body(Map.of());
        change.patch(PARKS + "/NO-SUCH").then().spec(notFound());
    }

    @Test
    void what_was_seen_already_is_not_sent_again() {
        var park = opened();
        var etag = park.get().header("ETag");
        asAdministrator().header("If-None-Match", etag).get(park.path()).then().statusCode(304);
    }

    @Test
    void parks_are_listed_page_by_page() {
        var some = List.of(opened().code(), opened().code(), opened().code());
        var seen = new ArrayList<String>();
        JsonPath page = page(Map.of("limit", "2"));
        while (seen.addAll(page.getList("items.code", String.class)) && page.getString("next") != null) {
            page = page(Map.of("limit", "2", "cursor", page.getString("next")));
        }
        assertThat(seen).containsAll(some).doesNotHaveDuplicates().isSorted();
    }

    private static JsonPath page(Map<String, String> query) {
        return asAdministrator()
                .queryParams(query)
                .get(PARKS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_query_value_that_means_nothing_is_named() {
        asAdministrator()
                .get(PARKS + "?limit=501&cursor=x&kind=INCUBATOR")
                .then()
                .spec(malformed("/query/limit not-a-number", "/query/kind unknown-field"));
        asAdministrator().get(PARKS + "?cursor=x").then().spec(malformed("/query/cursor bad-cursor"));
    }
}
