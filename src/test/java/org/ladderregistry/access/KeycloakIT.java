package org.ladderregistry.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.KeycloakServer.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.CookieBrowser;
import org.ladderregistry.CookieBrowser.Page;
import org.ladderregistry.KeycloakServer;
import org.ladderregistry.launcher.FreePorts;

/** The Keycloak of the tests says of people and systems what the registry needs to know, and lets them in by its page. */
class KeycloakIT {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-of-43-letters";
    private static final URI CALLBACK = URI.create("http://localhost:" + FreePorts.next() + "/console/login");

    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;

    private final CookieBrowser browser = new CookieBrowser();

    @BeforeAll
    static void start() throws Exception {
        keycloak = KeycloakServer.start(folder);
    }

    @AfterAll
    static void stop() {
        var processes = keycloak.processes().toList();
        keycloak.close();
        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_system_gets_a_token_that_says_what_it_may_do_and_where() {
        var token = claims(keycloak.tokenOfSystem(KeycloakServer.SYSTEM));
        assertThat(token.get("iss").asText()).isEqualTo(keycloak.issuer().toString());
        assertThat(texts(token.get("aud"))).contains(KeycloakServer.CLIENT);
        assertThat(token.get("azp").asText()).isEqualTo(KeycloakServer.SYSTEM);
        assertThat(token.get("sub").asText()).isNotEmpty();
        assertThat(texts(token.at("/realm_access/roles"))).contains("reader");
        assertThat(texts(token.get("ladder_scope"))).containsExactly("unit:620100");
    }

    @Test
    void a_token_can_be_had_that_ends_soon() {
        var token = claims(keycloak.tokenOfSystem(KeycloakServer.HASTY_SYSTEM));
        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(2);
    }

    @Test
    void a_persons_token_has_every_scope_and_no_claim_where_there_is_none() {
        var office = keycloak.tokenOfPerson("office");
        assertThat(texts(claims(office).get("ladder_scope")))
                .containsExactlyInAnyOrder("unit:620100", "rung:HIGH_TECH");
        assertThat(texts(claims(office).at("/realm_access/roles"))).contains("certifying-office");
        assertThat(texts(claims(office).get("aud"))).contains(KeycloakServer.CLIENT);
        assertThat(texts(keycloak.userInfo(office).get("ladder_scope")))
                .containsExactlyInAnyOrder("unit:620100", "rung:HIGH_TECH");
        assertThat(claims(keycloak.tokenOfPerson("planner")).has("ladder_scope"))
                .isFalse();
    }

    @Test
    void the_login_page_lets_a_person_in() {
        var login = browser.open(loginAddress(CALLBACK));
        assertThat(login.status()).isEqualTo(200);
        var answer = typedIn(login, KeycloakServer.passwordOf("park-admin"));
        var code = query(answer.redirectsTo().orElseThrow());
        assertThat(code).containsEntry("state", "the-state").containsKey("code");

        var tokens = keycloak.token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                KeycloakServer.CLIENT,
                "client_secret",
                KeycloakServer.secretOf(KeycloakServer.CLIENT),
                "redirect_uri",
                CALLBACK.toString(),
                "code_verifier",
                VERIFIER,
                "code",
                code.get("code")));
        var id = claims(tokens.get("id_token").asText());
        assertThat(id.get("preferred_username").asText()).isEqualTo("park-admin");
        assertThat(texts(id.get("aud"))).containsExactly(KeycloakServer.CLIENT);
        assertThat(id.get("nonce").asText()).isEqualTo("the-nonce");
        assertThat(texts(id.get("ladder_scope"))).containsExactlyInAnyOrder("park:LZ-01", "personal-data");
        var access = claims(tokens.get("access_token").asText());
        assertThat(texts(access.at("/realm_access/roles"))).contains("park-administrator");
        assertThat(texts(access.get("aud"))).contains(KeycloakServer.CLIENT);
    }

    @Test
    void who_is_logged_in_is_not_asked_again() {
        typedIn(browser.open(loginAddress(CALLBACK)), KeycloakServer.passwordOf("park-admin"));
        assertThat(browser.get(loginAddress(CALLBACK))
                        .redirectsTo()
                        .orElseThrow()
                        .toString())
                .startsWith(CALLBACK.toString());
        assertThat(new CookieBrowser().get(loginAddress(CALLBACK)).status())
                .as("another browser")
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_back_to_the_page() {
        var answer = typedIn(browser.open(loginAddress(CALLBACK)), "wrong");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("name=\"password\"");
    }

    @Test
    void a_login_returns_to_this_machine_alone_and_only_with_a_proof_key() {
        assertThat(browser.open(loginAddress(URI.create("http://elsewhere.test/console/login")))
                        .status())
                .isEqualTo(400);
        var withoutKey = URI.create(loginAddress(CALLBACK).toString().replaceAll("&code_challenge[^&]*", ""));
        assertThat(query(browser.get(withoutKey).redirectsTo().orElseThrow()))
                .containsEntry("error", "invalid_request");
    }

    private Page typedIn(Page login, String password) {
        return browser.submit(login, Map.of("username", "park-admin", "password", password));
    }

    private static URI loginAddress(URI callback) {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", KeycloakServer.CLIENT);
        question.put("redirect_uri", callback.toString());
        question.put("scope", "openid");
        question.put("state", "the-state");
        question.put("nonce", "the-nonce");
        question.put("code_challenge", challenge());
        question.put("code_challenge_method", "S256");
        return URI.create(keycloak.endpoint("auth") + "?" + CookieBrowser.encoded(question));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> query(URI address) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : address.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }

    /** The texts of an array, or the one text: Keycloak writes an audience of one without the brackets. */
    private static List<String> texts(JsonNode claim) {
        return claim.isArray()
                ? StreamSupport.stream(claim.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(claim.asText());
    }
}
