package org.ladderregistry.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoPark.PARKS;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** Somebody who writes SQL wherever a text may stand: it stays a text, and finds nothing. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class InjectionTest {
    private static final List<String> SQL = List.of(
            "' OR '1'='1",
            "' OR 1=1 --",
            "') OR ('1'='1",
            "'; DROP TABLE firm; --",
            "' UNION SELECT username, password_hash FROM account --",
            "\\'; DELETE FROM park; --",
            "'||(SELECT pg_sleep(9))||'",
            "1; UPDATE account SET role = 'ADMIN'",
            "$$; DROP TABLE park; $$",
            "%",
            "_",
            "%' ESCAPE '!' OR '1'='1",
            ":name",
            "?1",
            "/* */; TRUNCATE account CASCADE");

    private static final List<String> FILTERS = List.of(
            "q",
            "region",
            "reportingUnit",
            "park",
            "field",
            "rung",
            "holds",
            "sort",
            "cursor",
            "limit",
            "asOf",
            "knownAt",
            "expiresBefore");

    private static final List<String> LEDGER = List.of("firm", "park", "account", "certification", "event");

    private ADemoFirm ordinary;
    private List<String> before;

    @BeforeEach
    void look() throws SQLException {
        ordinary = ADemoFirm.registered();
        ADemoPark.opened();
        before = counts();
    }

    @AfterEach
    void nothing_was_lost() throws SQLException {
        var after = counts();
        for (int i = 0; i < LEDGER.size(); i++) {
            assertThat(Integer.parseInt(after.get(i)))
                    .as(LEDGER.get(i))
                    .isGreaterThanOrEqualTo(Integer.parseInt(before.get(i)));
        }
        assertThat(DatabaseOwner.column("SELECT DISTINCT role FROM account WHERE username = 'admin'"))
                .containsExactly(adminRole());
    }

    static Stream<String> texts() {
        return SQL.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_filter_finds_no_more_than_what_is_named_so(String text) {
        for (var name : FILTERS) {
            var answer = asAdministrator().queryParam(name, text).get(FIRMS);
            assertThat(answer.statusCode()).as(name + " " + answer.asString()).isIn(200, 400);
            if (answer.statusCode() == 200) {
                assertThat(answer.jsonPath().getList("items.name", String.class))
                        .allMatch(found -> found.contains(text));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void an_address_leads_nowhere(String text) {
        for (var path : List.of(
                "/api/v1/firms/{x}", "/api/v1/firms/{x}/history", "/api/v1/parks/{x}", "/api/v1/reference/{x}")) {
            assertThat(asAdministrator().get(path, text).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(asNobody().get("/api/v1/certificates/{x}", text).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_page_shows_it_as_it_is_typed(String text) {
        var page = asAdministrator().queryParam("q", text).get("/console");
        assertThat(page.statusCode()).isIn(200, 400);
        assertThat(page.asString()).doesNotContain(ordinary.name());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_code_in_a_body_is_unknown(String text) {
        for (var field : List.of("uscc", "regionCode", "reportingUnit", "techField", "industryCode", "parkCode")) {
            var answer = ADemoFirm.unregistered().with(field, text).post();
            assertThat(answer.statusCode()).as(field + " " + answer.asString()).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_name_is_kept_to_the_letter(String text) {
        var firm = ADemoFirm.unregistered().named("示范" + text).register();
        asAdministrator().get(firm.path()).then().body("name", equalTo("示范" + text));
        var park = ADemoPark.planned().with("name", text).open();
        asAdministrator().get(PARKS + "/" + park.code()).then().body("name", equalTo(text));
    }

    @Test
    void a_login_is_none() {
        for (var text : SQL.subList(0, 4)) {
            asNobody().auth().preemptive().basic(text, text).get(FIRMS).then().statusCode(401);
            asNobody()
                    .auth()
                    .preemptive()
                    .basic("admin", text)
                    .get(FIRMS)
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{inject:config}",
                "{cdi:x}",
                "';alert(1)//"
            })
    void what_is_meant_for_a_browser_is_shown_and_not_run(String text) {
        var firm = ADemoFirm.unregistered().named("示范" + text).register();
        for (var path : List.of(firm.path().replace("/api/v1/firms", "/console/firms"), "/console?q=" + firm.uscc())) {
            var page = asAdministrator().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString())
                    .contains("示范")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }

    private static List<String> counts() throws SQLException {
        var parts = LEDGER.stream().map("SELECT count(*) FROM %s"::formatted).toList();
        return DatabaseOwner.column("SELECT * FROM (VALUES ("
                + String.join("), (", parts.stream().map(one -> "(" + one + ")").toList()) + ")) t");
    }

    private static String adminRole() throws SQLException {
        return DatabaseOwner.column("SELECT role FROM account WHERE username = 'admin'")
                .getFirst();
    }
}
