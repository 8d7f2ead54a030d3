package org.ladderregistry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.KeycloakServer.passwordOf;
import static org.ladderregistry.KeycloakServer.secretOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.Api;
import org.ladderregistry.CookieBrowser;
import org.ladderregistry.CookieBrowser.Page;
import org.ladderregistry.KeycloakServer;
import org.ladderregistry.LaunchedRegistry;

/** The packaged registry with a real provider: systems and people come in by it, with the roles and scopes that it tells. */
class OpenIdIT {
    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;
    private static LaunchedRegistry registry;

    private final HttpClient http = HttpClient.newHttpClient();
    private final CookieBrowser browser = new CookieBrowser();

    @BeforeAll
    static void start() throws IOException {
        keycloak = KeycloakServer.start(folder.resolve("keycloak"));
        registry = LaunchedRegistry.start(
                folder.resolve("registry"),
                Map.of(
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "true",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        keycloak.issuer().toString(),
                        "QUARKUS_OIDC_CLIENT_ID",
                        KeycloakServer.CLIENT,
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        secretOf(KeycloakServer.CLIENT)));
    }

    @AfterAll
    static void stop() {
        registry.close();
        keycloak.close();
    }

    @Test
    void a_system_comes_in_with_its_client_credentials() throws Exception {
        var me = me(keycloak.tokenOfSystem(KeycloakServer.SYSTEM));
        assertThat(me.path("via").asText()).isEqualTo("OIDC");
        assertThat(me.at("/grants/0/role").asText()).isEqualTo("reader");
        assertThat(me.at("/grants/0/scope/reportingUnits/0").asText()).isEqualTo("620100");
        assertThat(get("/api/v1/events", keycloak.tokenOfSystem(KeycloakServer.SYSTEM))
                        .statusCode())
                .as("the feed is of the whole province")
                .isEqualTo(403);
    }

    @Test
    void a_person_has_the_role_and_the_scope_that_the_provider_tells() throws Exception {
        var me = me(keycloak.tokenOfPerson("office"));
        assertThat(me.path("name").asText()).isEqualTo("oidc:office");
        assertThat(me.at("/grants/0/role").asText()).isEqualTo("certifying-office");
        assertThat(me.at("/grants/0/scope/rungs/0").asText()).isEqualTo("HIGH_TECH");
    }

    @Test
    void a_token_opens_nothing_once_it_has_expired() {
        var token = keycloak.tokenOfSystem(KeycloakServer.HASTY_SYSTEM);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/v1/me", token).statusCode() == 401);
    }

    @Test
    void a_token_that_somebody_changed_opens_nothing() throws Exception {
        var parts = keycloak.tokenOfSystem(KeycloakServer.SYSTEM).split("\\.");
        assertThat(get("/api/v1/me", parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_comes_into_the_console_by_the_providers_page_and_out_again() {
        var login = browser.open(console(""));
        assertThat(login.body()).contains("/console/login/oidc");
        var home = logInAs("planner");
        assertThat(home.address().getPath()).isEqualTo("/console");
        assertThat(home.body()).contains("oidc:planner");
        browser.open(console("/logout/oidc"));
        assertThat(browser.open(console("")).address().getPath()).isEqualTo("/console/login");
    }

    @Test
    void the_providers_cookies_are_out_of_reach_of_scripts_and_other_sites_and_open_no_API() throws Exception {
        logInAs("planner");
        var cookies = browser.cookiesFor(console("")).stream()
                .filter(cookie -> cookie.name().startsWith("q_session"))
                .toList();
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.attributes())
                        .containsKeys("secure", "httponly")
                        .extractingByKey("samesite")
                        .asString()
                        .isEqualToIgnoringCase("lax"));
        var request = HttpRequest.newBuilder(registry.baseUri().resolve("/api/v1/me"))
                .header(
                        "Cookie",
                        cookies.getFirst().name() + "=" + cookies.getFirst().value())
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_logs_nobody_in() {
        var forged = browser.get(console("/login/oidc?code=stolen-code&state=made-up"));
        assertThat(forged.status()).isIn(401, 302, 400);
        assertThat(browser.cookiesFor(console("")))
                .noneMatch(cookie -> cookie.name().startsWith("q_session"));
    }

    @Test
    void built_in_accounts_still_open() throws Exception {
        var api = new Api(registry.baseUri(), "admin", registry.adminPassword());
        assertThat(api.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private Page logInAs(String person) {
        var form = browser.open(console("/login/oidc"));
        assertThat(form.address().getPort()).isEqualTo(keycloak.issuer().getPort());
        return browser.follow(browser.submit(form, Map.of("username", person, "password", passwordOf(person))));
    }

    private JsonNode me(String token) throws IOException, InterruptedException {
        var answer = get("/api/v1/me", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.baseUri().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static URI console(String rest) {
        return URI.create(registry.baseUri() + "/console" + rest);
    }
}
