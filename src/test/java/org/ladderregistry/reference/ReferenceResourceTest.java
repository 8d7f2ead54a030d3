package org.ladderregistry.reference;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ReferenceResourceTest {

    private static final String REFERENCE = "/api/v1/reference";

    @Test
    void the_index_names_every_set_and_leads_to_it() {
        var sets = when().get(REFERENCE)
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "rungs",
                                "regions",
                                "reporting-units",
                                "tech-fields",
                                "industries",
                                "park-kinds",
                                "park-levels",
                                "end-outcomes",
                                "graduation-grounds",
                                "certification-ends",
                                "policy-terms",
                                "report-duties"))
                .extract()
                .jsonPath()
                .getList("items.href", String.class);
        sets.forEach(href ->
                when().get(href).then().statusCode(200).body("items.code", everyItem(not(emptyOrNullString()))));
    }

    @ParameterizedTest
    @CsvSource({
        "rungs, 4, INCUBATED",
        "regions, 102, 620100",
        "reporting-units, 17, 620100",
        "tech-fields, 8, F1",
        "industries, 20, A",
        "park-kinds, 7, INCUBATOR",
        "park-levels, 3, NATIONAL",
        "end-outcomes, 5, GRADUATED",
        "graduation-grounds, 4, G1",
        "certification-ends, 4, LAPSED",
        "policy-terms, 8, INC-2018.MONTHS_TO_ADMISSION",
        "report-duties, 4, TSME-2017.YEARLY_REPORT"
    })
    void a_set_lists_its_codes_in_their_order_with_both_names(String set, int size, String first) {
        when().get(REFERENCE + "/" + set)
                .then()
                .statusCode(200)
                .body("items", hasSize(size))
                .body("items[0].code", equalTo(first))
                .body("items.nameZh", everyItem(not(emptyOrNullString())))
                .body("items.nameEn", everyItem(not(emptyOrNullString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rungs"})
    void anybody_may_keep_an_answer_for_an_hour(String path) {
        when().get(REFERENCE + path).then().header("Cache-Control", equalTo("public, max-age=3600"));
    }

    @Test
    void a_region_tells_its_prefecture_and_where_its_firms_may_report() {
        when().get(REFERENCE + "/regions")
                .then()
                .body("items.find { it.code == '620121' }.nameZh", equalTo("永登县"))
                .body("items.find { it.code == '620121' }.level", equalTo("COUNTY"))
                .body("items.find { it.code == '620121' }.prefecture", equalTo("620100"))
                .body("items.find { it.code == '620121' }.reportingUnits", contains("620100", "620171", "LZ-HTZ"))
                .body("items.find { it.code == '623027' }.reportingUnits", contains("623000"));
    }

    @Test
    void a_rung_tells_its_height_and_a_unit_whether_it_counts_in_the_province() {
        when().get(REFERENCE + "/rungs")
                .then()
                .body("items.height", contains(1, 2, 3, 4))
                .body("items.upper", contains(false, true, true, true));
        when().get(REFERENCE + "/reporting-units")
                .then()
                .body("items.find { it.code == 'OUT' }.provincial", equalTo(false))
                .body("items.find { it.code == 'LZ-HTZ' }.provincial", equalTo(true));
    }

    @Test
    void a_term_and_a_duty_tell_their_days_their_source_and_whether_they_are_verified() {
        when().get(REFERENCE + "/policy-terms")
                .then()
                .body("items.find { it.code == 'INC-2018.SPECIAL_CODES' }.verified", equalTo(false))
                .body("items.find { it.code == 'INC-2018.MONTHS_OF_STAY' }.verified", equalTo(true))
                .body("items.find { it.code == 'INC-2018.MONTHS_OF_STAY' }.value", equalTo("48"))
                .body("items.find { it.code == 'INC-2018.MONTHS_OF_STAY' }.clause", equalTo("I3"))
                .body("items.find { it.code == 'INC-2018.MONTHS_OF_STAY' }.from", equalTo("2019-01-01"))
                .body("items.find { it.code == 'INC-2025.MONTHS_OF_STAY' }.until", nullValue())
                .body("items.find { it.code == 'INC-2025.MONTHS_OF_STAY' }.source", equalTo("工信部科〔2025〕131号"));
        when().get(REFERENCE + "/report-duties")
                .then()
                .body("items.due", contains("--03-31", "--05-31", "P3M", "P3M"))
                .body("items.rung", contains("TECH_SME", "HIGH_TECH", "TECH_SME", "HIGH_TECH"))
                .body("items.verified", contains(true, true, false, true));
    }

    @Test
    void the_api_document_shows_an_item_as_it_is_answered() {
        when().get("/q/openapi?format=json")
                .then()
                .body(
                        "components.schemas.ReferenceItem.properties.keySet()",
                        containsInAnyOrder("code", "nameZh", "nameEn"))
                .body("components.schemas.ReferenceItem.additionalProperties", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rung", "/RUNGS", "/reporting_units", "/rungs/HIGH_TECH"})
    void an_unknown_set_is_not_found(String path) {
        when().get(REFERENCE + path).then().statusCode(404);
    }
}
