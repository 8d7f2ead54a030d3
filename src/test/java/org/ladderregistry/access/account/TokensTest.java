package org.ladderregistry.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ALogin.TOKENS;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asBearer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ALogin;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TokensTest {
    private static final String FIRMS = "/api/v1/firms";

    @Test
    void a_token_is_told_once_and_kept_nowhere() throws SQLException {
        var login = ALogin.of("reader");
        String token = asAdministrator()
                .header("Idempotency-Key", "told-once-" + login.name())
                .body(login.body())
                .post(TOKENS)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("token", matchesPattern("lrt_[A-Za-z0-9_-]{65}"))
                .extract()
                .path("token");
        asAdministrator()
                .header("Idempotency-Key", "told-once-" + login.name())
                .body(login.body())
                .post(TOKENS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("name", equalTo(login.name()))
                .body("token", nullValue());
        assertThat(DatabaseOwner.tablesThatHold(token.substring(26))).isEmpty();
        asBearer(token).get(FIRMS).then().statusCode(200);
    }

    @Test
    void its_last_use_is_visible() {
        var login = ALogin.of("reader");
        var made = login.post().then().statusCode(201).extract();
        String path = TOKENS + "/" + made.path("name");
        asAdministrator().get(path).then().body("lastUsedAt", nullValue());
        asBearer(made.path("token")).get(FIRMS).then().statusCode(200);
        asAdministrator().get(path).then().body("lastUsedAt", notNullValue()).body("token", nullValue());
    }

    @Test
    void a_revoked_one_opens_nothing() {
        var made = ALogin.of("reader").post().then().extract();
        String path = TOKENS + "/" + made.path("name") + "/revocation";
        asAdministrator()
                .body(Map.of("reason", "系统下线"))
                .post(path)
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo("admin"));
        asBearer(made.path("token")).get(FIRMS).then().spec(of(401, "unauthenticated"));
        asAdministrator().body(Map.of()).post(path).then().spec(conflict(" token-ended"));
    }

    @Test
    void an_expired_one_opens_nothing() throws SQLException {
        var made = ALogin.of("reader").post().then().extract();
        DatabaseOwner.column("""
                UPDATE api_token SET created_at = created_at - INTERVAL '9 days', expires_at = now() - INTERVAL '1 second'
                WHERE id = '%s' RETURNING id""".formatted(made.<String>path("id")));
        asBearer(made.path("token")).get(FIRMS).then().spec(of(401, "unauthenticated"));
    }

    @Test
    void one_with_another_secret_or_another_id_opens_nothing() {
        String token = ALogin.of("reader").token();
        String other = ALogin.of("reader").token();
        asBearer(token.substring(0, 26) + other.substring(26)).get(FIRMS).then().spec(any(401));
        asBearer(token + "A").get(FIRMS).then().spec(any(401));
        asBearer(token.substring(1)).get(FIRMS).then().spec(any(401));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var login = ALogin.of("park-administrator")
                .over("parks", List.of("NOT-THERE"))
                .over("rungs", List.of("HIGH_TECH"))
                .over("personalData", true);
        login.body().put("name", "Tax Office");
        login.body().put("expiresOn", Days.yesterday().toString());
        login.post()
                .then()
                .spec(refused(
                        "/name name-shape",
                        "/scope/parks/0 unknown-code",
                        "/scope/parks scope-needed",
                        "/scope/rungs scope-not-for-role",
                        "/scope/personalData scope-not-for-role",
                        "/expiresOn expiry-range"));
    }

    @Test
    void what_the_registry_decides_can_not_be_sent() {
        var login = ALogin.of("reader");
        login.body().put("createdBy", "somebody-else");
        login.body().put("id", UUID.randomUUID().toString());
        login.post().then().spec(malformed("/createdBy unknown-field", "/id unknown-field"));
        var widened = ALogin.of("reader").over("everything", true);
        widened.post().then().spec(malformed("/scope/everything unknown-field"));
    }

    @Test
    void a_name_is_never_given_twice() {
        var login = ALogin.of("reader");
        login.post().then().statusCode(201);
        asAdministrator()
                .body(Map.of())
                .post(TOKENS + "/" + login.name() + "/revocation")
                .then()
                .statusCode(200);
        login.post().then().spec(conflict("/name name-taken"));
    }
}
