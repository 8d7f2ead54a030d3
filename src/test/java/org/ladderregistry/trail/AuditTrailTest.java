package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.Registry.as;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.trail.Trails.AUDIT;
import static org.ladderregistry.trail.Trails.items;
import static org.ladderregistry.trail.Trails.only;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AuditTrailTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2027, 12, 31);

    @Test
    void a_firm_s_change_is_there_with_its_decision_and_old_and_new_values() throws Exception {
        var firm = ADemoFirm.registered().holding(highTech(FROM, THROUGH));
        var entries = items("?subject=" + firm.uscc());
        assertThat(entries).extracting(one -> one.path("action").asText()).containsOnly("FIRM_CHANGED");
        assertThat(entries)
                .extracting(one -> one.path("changeKind").asText())
                .containsExactly("CERTIFIED", "REGISTERED");
        var certified = entries.getFirst();
        toldByTheAdministrator(certified);
        assertThat(certified.path("decisionNumber").asText()).isNotEmpty();
        assertThat(certified.at("/details/positions/0/after").asText()).isEqualTo("HIGH_TECH");
    }

    @Test
    void a_park_is_there_as_it_was_and_as_it_has_become() throws Exception {
        var park = ADemoPark.opened();
        park.patch(Map.of("name", "改名孵化器")).then().statusCode(200);
        var changed = only("?action=PARK_CHANGED&subject=" + park.code());
        toldByTheAdministrator(changed);
        assertThat(changed.at("/before/name").asText()).isEqualTo(park.body().get("name"));
        assertThat(changed.at("/after/name").asText()).isEqualTo("改名孵化器");
        assertThat(changed.has("details")).isFalse();
        var added = only("?action=PARK_ADDED&subject=" + park.code());
        assertThat(added.has("before")).isFalse();
        assertThat(added.path("after")).isEqualTo(changed.path("before"));
    }

    @Test
    void accounts_passwords_and_tokens_are_there_without_any_secret() throws Exception {
        var name = Trails.freshName();
        var account = Map.of("username", name, "role", "reader", "password", Trails.PASSWORD);
        asAdministrator().body(account).post("/api/v1/accounts").then().statusCode(201);
        var reset = asAdministrator()
                .body(Map.of("reason", "forgotten"))
                .post("/api/v1/accounts/" + name + "/password-reset");
        var password = reset.then().statusCode(200).extract().<String>path("password");
        as(name, "not-the-password").get("/api/v1/me").then().statusCode(401);
        as(name, password).get("/api/v1/me").then().statusCode(200);
        var entries = items("?subject=" + name);
        assertThat(entries)
                .extracting(one -> one.path("action").asText())
                .containsExactly("LOGIN_FAILED", "PASSWORD_RESET", "ACCOUNT_ADDED");
        assertThat(entries.get(1).path("reason").asText()).isEqualTo("forgotten");
        assertThat(entries.get(2).at("/after/role").asText()).isEqualTo("reader");
        entries.subList(1, 3).forEach(AuditTrailTest::toldByTheAdministrator);
        assertThat(entries.getFirst().path("actor").asText()).isEqualTo("nobody");
        assertThat(entries.getFirst().path("via").asText()).isEqualTo("NOBODY");
        assertThat(entries.getFirst().path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(entries.toString()).doesNotContain(password).doesNotContain(Trails.PASSWORD);
    }

    @Test
    void what_a_system_does_names_its_token() throws Exception {
        var name = Trails.freshName();
        var made = asAdministrator()
                .body(Map.of("name", name, "role", "administrator", "expiresOn", tomorrow()))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract();
        var park = ADemoPark.planned();
        org.ladderregistry.Registry.asBearer(made.path("token"))
                .body(park.body())
                .post(ADemoPark.PARKS)
                .then()
                .statusCode(201);
        var added = only("?subject=" + park.code());
        assertThat(added.path("via").asText()).isEqualTo("TOKEN");
        assertThat(added.path("credential").asText()).isEqualTo(made.path("id"));
        assertThat(items("?action=TOKEN_ADDED&subject=" + name)).hasSize(1);
        assertThat(only("?via=TOKEN&subject=" + park.code()).path("recordedAt")).isEqualTo(added.path("recordedAt"));
    }

    @Test
    void what_is_refused_leaves_nothing() throws Exception {
        var park = ADemoPark.opened();
        park.post().then().statusCode(409);
        assertThat(items("?subject=" + park.code())).hasSize(1);
        var firm = ADemoFirm.unregistered().with("techField", "F9");
        firm.post().then().statusCode(422);
        assertThat(items("?subject=" + firm.uscc())).isEmpty();
    }

    @Test
    void a_transaction_that_fails_at_its_end_leaves_neither_the_change_nor_the_entry() throws Exception {
        var park = ADemoPark.planned();
        DatabaseOwner.execute(
                "CREATE FUNCTION fail_at_the_end() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''planted''; END'",
                "CREATE CONSTRAINT TRIGGER fail_at_the_end AFTER INSERT ON audit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
                        + " WHEN (NEW.subject = '" + park.code() + "') EXECUTE FUNCTION fail_at_the_end()");
        try {
            assertThat(park.post().statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            DatabaseOwner.execute("DROP TRIGGER fail_at_the_end ON audit", "DROP FUNCTION fail_at_the_end()");
        }
        park.get().then().statusCode(404);
        assertThat(items("?subject=" + park.code())).isEmpty();
        park.open();
        assertThat(items("?subject=" + park.code())).hasSize(1);
    }

    @Test
    void filters_hold_together() throws Exception {
        var before = Instant.now();
        var park = ADemoPark.opened();
        var other = ADemoPark.opened();
        var subject = "&subject=" + park.code();
        var recorded = only("?actor=admin&action=PARK_ADDED&subjectKind=PARK&via=PASSWORD" + subject)
                .path("recordedAt")
                .asText();
        assertThat(items("?actor=somebody-else" + subject)).isEmpty();
        assertThat(items("?action=PARK_CHANGED" + subject)).isEmpty();
        assertThat(items("?subjectKind=FIRM" + subject)).isEmpty();
        assertThat(items("?via=SESSION" + subject)).isEmpty();
        assertThat(items("?from=" + recorded + "&to=" + recorded + subject)).hasSize(1);
        assertThat(items("?to=" + before + subject)).isEmpty();
        assertThat(items("?from=" + before + "&action=PARK_ADDED"))
                .extracting(one -> one.path("subject").asText())
                .contains(park.code(), other.code());
        var today = LocalDate.ofInstant(Instant.parse(recorded), ZoneId.of("Asia/Shanghai"));
        assertThat(items("?from=" + today + "&to=" + today + subject)).hasSize(1);
        assertThat(items("?to=" + today.minusDays(1) + subject)).isEmpty();
        assertThat(items("?from=" + today.plusDays(1) + subject)).isEmpty();
    }

    @Test
    void all_that_means_nothing_is_refused_together() {
        asAdministrator()
                .get(AUDIT + "?action=X&subjectKind=X&via=X&from=2025-13-01&to=x&limit=0&more=1")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        equalTo(List.of(
                                "/query/action",
                                "/query/from",
                                "/query/limit",
                                "/query/more",
                                "/query/subjectKind",
                                "/query/to",
                                "/query/via")));
    }

    @Test
    void pages_join_without_doubles_or_gaps_while_entries_are_added() throws Exception {
        var subjects = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            subjects.addFirst(ADemoPark.opened().code());
        }
        var first = "?action=PARK_ADDED&limit=2&from=" + onlyTime(subjects.getLast());
        var seen = new ArrayList<String>();
        var query = first;
        for (JsonNode page = Trails.page(query); ; page = Trails.page(query)) {
            page.get("items").forEach(item -> seen.add(item.path("subject").asText()));
            if (page.get("next").isNull()) {
                break;
            }
            ADemoPark.opened();
            query = first + "&cursor=" + page.get("next").asText();
        }
        assertThat(seen).isEqualTo(subjects);
        asAdministrator()
                .get(AUDIT + query.replace("PARK_ADDED", "PARK_CHANGED"))
                .then()
                .statusCode(400);
    }

    @Test
    void the_auditor_reads_it() {
        var auditor = Trails.somebody("auditor", Map.of());
        auditor.get(AUDIT).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "reader", "certifying-office", "park-administrator"})
    void others_may_not(String role) {
        var scope =
                switch (role) {
                    case "certifying-office" -> Map.of("rungs", List.of("HIGH_TECH"));
                    case "park-administrator" ->
                        Map.of("parks", List.of(ADemoPark.opened().code()));
                    default -> Map.<String, Object>of();
                };
        for (var path : List.of("", "/1", "/head", "/1/proof", "/consistency?from=0")) {
            Trails.somebody(role, scope).get(AUDIT + path).then().statusCode(403);
        }
        Trails.somebody(role, scope).accept("text/csv").get(AUDIT).then().statusCode(403);
    }

    private static void toldByTheAdministrator(JsonNode entry) {
        assertThat(entry.path("actor").asText()).isEqualTo("admin");
        assertThat(entry.path("via").asText()).isEqualTo("PASSWORD");
        assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.path("trace").asText()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    private static String onlyTime(String park) throws Exception {
        return only("?subject=" + park).path("recordedAt").asText();
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    }
}
