package org.ladderregistry.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ALogin.ACCOUNTS;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.as;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asBearer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.ALogin;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AccountsTest {
    private static final String PASSWORD = "seven-lamps-by-the-river";
    private static final String ME = "/api/v1/me";

    @Test
    void a_password_that_is_made_is_told_once_and_must_be_changed_in_the_console() throws SQLException {
        String password = add("told-once", "auditor", null)
                .then()
                .statusCode(201)
                .body("mustChangePassword", equalTo(true))
                .body("password", matchesPattern("\\w{20}"))
                .extract()
                .path("password");
        asAdministrator().get(ACCOUNTS + "/told-once").then().statusCode(200).body("password", nullValue());
        assertThat(DatabaseOwner.tablesThatHold(password)).isEmpty();
        as("told-once", password).get(ME).then().statusCode(200).body("grants[0].role", equalTo("auditor"));
    }

    @ParameterizedTest
    @CsvSource({
        "short-one, password-too-short",
        "password1234, password-guessable",
        "qwertyuiop12, password-guessable",
        "guessable-name, password-guessable",
        "lanzhoulanzhou, password-guessable",
        "aaaaaaaaaaaaaaaaaaaa, password-guessable"
    })
    void a_password_that_is_soon_guessed_is_refused(String password, String fault) {
        add("guessable-name", "auditor", password).then().spec(refused("/password " + fault));
    }

    @Test
    void a_long_password_with_spaces_and_chinese_letters_is_as_good_as_any() {
        var password = "黄河 从 我们 的 城市 中间 流过 river 1234";
        add("long-words", "auditor", password).then().statusCode(201);
        as("long-words", password).get(ME).then().statusCode(200);
        add("too-long", "auditor", password + password.repeat(4)).then().spec(refused("/password password-too-long"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        asAdministrator()
                .body(Map.of(
                        "username",
                        "Ünknown",
                        "role",
                        "emperor",
                        "password",
                        "x",
                        "scope",
                        Map.of("reportingUnits", List.of("620100", "1"))))
                .post(ACCOUNTS)
                .then()
                .spec(refused(
                        "/username name-shape",
                        "/role unknown-code",
                        "/password password-too-short",
                        "/scope/reportingUnits/1 unknown-code"));
        asAdministrator()
                .body(Map.of("username", "x", "role", "auditor", "enabled", true, "mustChangePassword", false))
                .post(ACCOUNTS)
                .then()
                .spec(malformed("/enabled unknown-field", "/mustChangePassword unknown-field"));
    }

    @Test
    void what_somebody_may_do_can_be_changed_by_whoever_has_seen_it() {
        add("office-to-be", "auditor", PASSWORD).then().statusCode(201);
        var etag = asAdministrator().get(ACCOUNTS + "/office-to-be").header("ETag");
        var change =
                Map.of("role", "certifying-office", "scope", Map.of("rungs", List.of("TECH_SME")), "reason", "岗位变动");
        asAdministrator().body(change).patch(ACCOUNTS + "/office-to-be").then().spec(any(428));
        asAdministrator()
                .header("If-Match", etag)
                .body(change)
                .patch(ACCOUNTS + "/office-to-be")
                .then()
                .statusCode(200)
                .body("scope.rungs[0]", equalTo("TECH_SME"))
                .body("version", equalTo(2));
        asAdministrator()
                .header("If-Match", etag)
                .body(change)
                .patch(ACCOUNTS + "/office-to-be")
                .then()
                .spec(any(412));
        asAdministrator()
                .header("If-Match", "\"2\"")
                .body(Map.of("role", "auditor"))
                .patch(ACCOUNTS + "/office-to-be")
                .then()
                .spec(refused("/scope/rungs scope-not-for-role"));
    }

    @Test
    void nobody_raises_themselves() {
        add("ambitious", "auditor", PASSWORD).then().statusCode(201);
        as("ambitious", PASSWORD)
                .header("If-Match", "\"1\"")
                .body(Map.of("role", "administrator"))
                .patch(ACCOUNTS + "/ambitious")
                .then()
                .spec(any(403));
    }

    @Test
    void an_account_that_is_switched_off_opens_nothing() {
        add("leaving", "auditor", PASSWORD).then().statusCode(201);
        asAdministrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("enabled", false))
                .patch(ACCOUNTS + "/leaving")
                .then()
                .statusCode(200);
        as("leaving", PASSWORD).get(ME).then().spec(any(401));
    }

    @Test
    void one_administrator_always_stays() {
        var etag = asAdministrator().get(ACCOUNTS + "/admin").header("ETag");
        asAdministrator()
                .header("If-Match", etag)
                .body(Map.of("enabled", false))
                .patch(ACCOUNTS + "/admin")
                .then()
                .spec(conflict(" last-administrator"));
        asAdministrator()
                .header("If-Match", etag)
                .body(Map.of("role", "auditor"))
                .patch(ACCOUNTS + "/admin")
                .then()
                .spec(conflict(" last-administrator"));
    }

    @Test
    void one_changes_ones_own_password_by_the_present_one() {
        add("owner", "auditor", PASSWORD).then().statusCode(201);
        var next = "nine-kites-over-baita-hill";
        as("owner", PASSWORD)
                .body(Map.of("current", "not-the-present-one", "next", next))
                .post(ME + "/password")
                .then()
                .spec(refused("/current password-wrong"));
        as("owner", PASSWORD)
                .body(Map.of("current", PASSWORD, "next", PASSWORD))
                .post(ME + "/password")
                .then()
                .spec(refused("/next password-same"));
        as("owner", PASSWORD)
                .body(Map.of("current", PASSWORD, "next", next))
                .post(ME + "/password")
                .then()
                .statusCode(200);
        as("owner", next).get(ME).then().statusCode(200);
    }

    @Test
    void whoever_guesses_the_present_password_with_somebody_s_login_waits_too() {
        add("left-logged-in", "auditor", PASSWORD).then().statusCode(201);
        var guess = Map.of("current", "not-the-present-one", "next", "nine-kites-over-baita-hill");
        for (int i = 0; i < 10; i++) {
            as("left-logged-in", PASSWORD)
                    .body(guess)
                    .post(ME + "/password")
                    .then()
                    .spec(refused("/current password-wrong"));
        }
        as("left-logged-in", PASSWORD).body(guess).post(ME + "/password").then().spec(any(429));
    }

    @Test
    void a_password_is_reset_for_whoever_has_lost_it() {
        add("forgetful", "auditor", PASSWORD).then().statusCode(201);
        String password = asAdministrator()
                .body(Map.of("reason", "本人遗忘"))
                .post(ACCOUNTS + "/forgetful/password-reset")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("password");
        as("forgetful", password).get(ME).then().statusCode(200);
    }

    @Test
    void a_token_has_no_password_to_change() {
        asBearer(ALogin.of("auditor").token())
                .body(Map.of("current", "x", "next", "y"))
                .post(ME + "/password")
                .then()
                .spec(conflict(" not-built-in"));
    }

    private static io.restassured.response.Response add(String username, String role, String password) {
        var body = password == null
                ? Map.of("username", username, "role", role)
                : Map.of("username", username, "role", role, "password", password);
        return asAdministrator().body(body).post(ACCOUNTS);
    }
}
