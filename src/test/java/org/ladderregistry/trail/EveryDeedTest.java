package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.Registry.as;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;
import static org.ladderregistry.trail.Trails.AUDIT;
import static org.ladderregistry.trail.Trails.items;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.ALogin;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.access.audit.Action;

/** Whatever somebody does that has to be answered for is written down once, with who, through what and from where. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class EveryDeedTest {
    private static final String ACCOUNTS = ALogin.ACCOUNTS;
    private static final Map<String, String> WHOM = Map.of("name", "张三丰", "phone", "13912345678");

    @ParameterizedTest
    @EnumSource
    void every_deed_is_written_down(Action action) throws Exception {
        var subject = done(action);
        var entries = items("?action=" + action + "&subject=" + subject + "&limit=1");
        assertThat(entries).hasSize(1);
        var entry = entries.getFirst();
        assertThat(entry.path("actor").asText()).isNotEmpty();
        assertThat(entry.path("via").asText()).isNotEmpty();
        assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.path("trace").asText()).isNotEmpty();
        assertThat(entry.toString()).doesNotContain(WHOM.get("name"), WHOM.get("phone"), Trails.PASSWORD);
    }

    /** Does it; says to what. */
    private static String done(Action action) {
        return switch (action) {
            case FIRM_CHANGED -> ADemoFirm.registered().uscc();
            case FIGURES_CHANGED -> figuresGiven();
            case PARK_ADDED -> ADemoPark.opened().code();
            case PARK_CHANGED -> parkChanged();
            case CONTACT_CHANGED, CONTACT_READ, CONTACT_ERASED -> contactSeenAndErased();
            case ACCOUNT_ADDED -> account();
            case ACCOUNT_CHANGED -> accountSwitchedOff();
            case PASSWORD_RESET -> passwordReset();
            case PASSWORD_CHANGED -> passwordChanged();
            case LOGGED_IN, LOGGED_OUT -> loggedInAndOut();
            case LOGIN_FAILED, LOGIN_SUSPENDED -> guessedAt();
            case TOKEN_ADDED, TOKEN_REVOKED -> tokenRevoked();
            case AUDIT_EXPORTED -> exported();
        };
    }

    private static String figuresGiven() {
        var firm = ADemoFirm.registered();
        asAdministrator()
                .body(Map.of("employees", 12))
                .put(firm.path() + "/indicators/2025")
                .then()
                .statusCode(200);
        return firm.uscc();
    }

    private static String parkChanged() {
        var park = ADemoPark.opened();
        park.patch(Map.of("name", "改名孵化器")).then().statusCode(200);
        return park.code();
    }

    private static String contactSeenAndErased() {
        var firm = ADemoFirm.registered();
        var path = firm.path() + "/contact";
        asAdministrator().body(WHOM).put(path).then().statusCode(201);
        asAdministrator().get(path).then().statusCode(200);
        asAdministrator().delete(path).then().statusCode(204);
        return firm.uscc();
    }

    private static String account() {
        var name = Trails.freshName();
        asAdministrator()
                .body(Map.of("username", name, "role", "auditor", "password", Trails.PASSWORD))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
        return name;
    }

    private static String accountSwitchedOff() {
        var name = account();
        asAdministrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("enabled", false))
                .patch(ACCOUNTS + "/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    private static String passwordReset() {
        var name = account();
        asAdministrator()
                .body(Map.of())
                .post(ACCOUNTS + "/" + name + "/password-reset")
                .then()
                .statusCode(200);
        return name;
    }

    private static String passwordChanged() {
        var name = account();
        as(name, Trails.PASSWORD)
                .body(Map.of("current", Trails.PASSWORD, "next", "nine-kites-over-baita-hill"))
                .post("/api/v1/me/password")
                .then()
                .statusCode(200);
        return name;
    }

    private static String loggedInAndOut() {
        var name = account();
        var cookies = asNobody()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParams(Map.of("username", name, "password", Trails.PASSWORD))
                .post("/console/login")
                .then()
                .statusCode(303)
                .extract()
                .cookies();
        asNobody()
                .header("Sec-Fetch-Site", "same-origin")
                .cookies(cookies)
                .redirects()
                .follow(false)
                .post("/console/logout")
                .then()
                .statusCode(303);
        return name;
    }

    private static String guessedAt() {
        var name = account();
        for (int i = 0; i < 10; i++) {
            as(name, "guess-" + i).get("/api/v1/me").then().statusCode(401);
        }
        return name;
    }

    private static String tokenRevoked() {
        var login = ALogin.of("reader");
        login.post().then().statusCode(201);
        asAdministrator()
                .body(Map.of())
                .post(ALogin.TOKENS + "/" + login.name() + "/revocation")
                .then()
                .statusCode(200);
        return login.name();
    }

    private static String exported() {
        asAdministrator()
                .accept("application/x-ndjson")
                .get(AUDIT + "?actor=admin&subject=" + account())
                .then()
                .statusCode(200);
        return "audit";
    }
}
