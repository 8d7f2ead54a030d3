package org.ladderregistry.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.ProblemType;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ProblemPagesTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_leads_to_its_page_in_both_languages(ProblemType type) {
        for (var language : Language.values()) {
            given().header("Accept-Language", language.tag())
                    .get("/problems/" + type.slug())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .body("html.body.main.h1", equalTo(type.title(language)))
                    .body(containsString(String.valueOf(type.status())));
        }
    }

    @Test
    void the_list_names_every_type() {
        given().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .body("items", hasSize(ProblemType.values().length))
                .body("items.meaning", everyItem(not(emptyOrNullString())))
                .body("items.remedy", everyItem(not(emptyOrNullString())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                   | text/html",
                "text/html,application/xml;q=0.9       | text/html",
                "application/json                      | application/json",
                "application/problem+json              | application/json",
                "text/html;q=0.5,application/json      | application/json",
                "image/png                             | text/html"
            })
    void a_program_gets_json_and_everybody_else_a_page(String accept, String type) {
        given().accept(accept).get("/problems/conflict").then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void an_unknown_type_is_not_found() {
        given().accept("text/html")
                .get("/problems/unheard-of")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"));
        given().accept("application/json")
                .get("/problems/unheard-of")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
