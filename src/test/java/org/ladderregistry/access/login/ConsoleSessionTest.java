package org.ladderregistry.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ALogin.ACCOUNTS;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.CookieBrowser;
import org.ladderregistry.CookieBrowser.Page;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ConsoleSessionTest {
    private static final String PASSWORD = "seven-lamps-by-the-river";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final CookieBrowser browser = new CookieBrowser();

    @Nested
    class Whoever_logs_in {
        @Test
        void is_led_to_the_login_page_and_back_to_where_they_wanted() {
            var account = Person.settled();
            var login = browser.open(console("?q=兰州"));
            assertThat(login.address().getPath()).isEqualTo("/console/login");
            var after = browser.submit(login, account.typed());
            assertThat(after.status()).isEqualTo(303);
            assertThat(after.redirectsTo().orElseThrow().getQuery()).isEqualTo("q=兰州");
            assertThat(browser.follow(after).body()).contains(account.name());
        }

        @Test
        void gets_a_new_cookie_that_scripts_and_other_sites_do_not() {
            var account = Person.settled();
            logIn(account);
            var first = session();
            assertThat(first.attributes()).containsKeys("secure", "httponly").containsEntry("samesite", "Lax");
            assertThat(first.path()).isEqualTo("/");
            logOut();
            logIn(account);
            assertThat(session().value()).isNotEqualTo(first.value());
        }

        @Test
        void is_not_given_the_session_that_somebody_prepared_for_them() {
            var prepared = "A".repeat(43);
            var account = Person.settled();
            var answer = asNobody()
                    .cookie(ConsoleLogin.COOKIE, prepared)
                    .header("Sec-Fetch-Site", "same-origin")
                    .redirects()
                    .follow(false)
                    .formParams(account.typed())
                    .post("/console/login");
            assertThat(answer.cookie(ConsoleLogin.COOKIE)).isNotEqualTo(prepared);
            assertThat(statusWith(prepared)).isEqualTo(303);
        }

        @Test
        void is_told_that_it_was_wrong_and_keeps_the_name_they_typed() {
            var account = Person.settled();
            var login = browser.open(console(""));
            var wrong = browser.submit(login, Map.of("username", account.name(), "password", "wrong"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.body()).contains("用户名或密码不正确").contains("value=\"" + account.name() + "\"");
        }

        @Test
        void chooses_a_password_of_their_own_first() {
            var account = Person.fresh();
            var forced = logIn(account);
            assertThat(forced.address().getPath()).isEqualTo("/console/password");
            assertThat(browser.open(console("/firms/91620102DEMX000141"))
                            .address()
                            .getPath())
                    .isEqualTo("/console/password");
            var guessable = browser.submit(forced, Map.of("current", account.password(), "next", "password1234"));
            assertThat(guessable.status()).isEqualTo(422);
            assertThat(guessable.body()).contains("密码太容易被猜到");
            var next = "nine-kites-over-baita-hill";
            var changed = browser.submit(forced, Map.of("current", account.password(), "next", next));
            assertThat(browser.follow(changed).address().getPath()).isEqualTo("/console/login");
            var home = logIn(new Person(account.name(), next));
            assertThat(home.address().getPath()).isEqualTo("/console");
        }
    }

    @Nested
    class A_session {
        @Test
        void ends_when_its_owner_logs_out_also_for_whoever_has_the_cookie() {
            logIn(Person.settled());
            var stolen = session().value();
            assertThat(statusWith(stolen)).isEqualTo(200);
            logOut();
            assertThat(statusWith(stolen)).isEqualTo(303);
        }

        @Test
        void ends_when_the_same_browser_logs_in_again() {
            var first = Person.settled();
            logIn(first);
            var before = session().value();
            asNobody()
                    .cookie(ConsoleLogin.COOKIE, before)
                    .header("Sec-Fetch-Site", "same-origin")
                    .redirects()
                    .follow(false)
                    .formParams(Person.settled().typed())
                    .post("/console/login")
                    .then()
                    .statusCode(303);
            assertThat(statusWith(before)).isEqualTo(303);
        }

        @Test
        void ends_when_the_account_is_switched_off() {
            var account = Person.settled();
            logIn(account);
            asAdministrator()
                    .header("If-Match", "\"2\"")
                    .body(Map.of("enabled", false))
                    .patch(ACCOUNTS + "/" + account.name())
                    .then()
                    .statusCode(200);
            assertThat(statusWith(session().value())).isEqualTo(303);
        }

        @ParameterizedTest
        @CsvSource({"last_seen_at, 31 minutes", "created_at, 13 hours"})
        void ends_by_itself(String column, String age) throws SQLException {
            var account = Person.settled();
            logIn(account);
            DatabaseOwner.column("""
                    UPDATE console_session SET %s = now() - INTERVAL '%s'
                    WHERE account_id = (SELECT id FROM account WHERE username = '%s') RETURNING account_id""".formatted(column, age, account.name()));
            assertThat(statusWith(session().value())).isEqualTo(303);
        }

        @Test
        void opens_the_console_and_not_the_API() {
            logIn(Person.settled());
            var cookie = session().value();
            asNobody()
                    .cookie(ConsoleLogin.COOKIE, cookie)
                    .get("/api/v1/firms")
                    .then()
                    .statusCode(401);
        }

        @Test
        void is_kept_as_a_hash() throws SQLException {
            logIn(Person.settled());
            assertThat(DatabaseOwner.tablesThatHold(session().value())).isEmpty();
        }
    }

    @Nested
    class A_form_of_another_site {
        @ParameterizedTest
        @CsvSource({
            "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site",
            "Origin, https://evil.example",
            "Origin, null",
            "X-Nothing, x"
        })
        void is_refused(String header, String value) {
            logIn(Person.settled());
            var cookie = session().value();
            asNobody()
                    .cookie(ConsoleLogin.COOKIE, cookie)
                    .header(header, value)
                    .redirects()
                    .follow(false)
                    .post("/console/logout")
                    .then()
                    .statusCode(403);
            assertThat(statusWith(cookie)).isEqualTo(200);
        }

        @Test
        void can_not_log_anybody_in_either() {
            asNobody()
                    .header("Sec-Fetch-Site", "cross-site")
                    .formParams(Person.settled().typed())
                    .post("/console/login")
                    .then()
                    .statusCode(403);
        }
    }

    /** Somebody with a built-in account. */
    private record Person(String name, String password) {
        /** With the password that the administrator made. */
        static Person fresh() {
            var name = "person-" + MADE.incrementAndGet();
            asAdministrator()
                    .body(Map.of("username", name, "role", "auditor", "password", PASSWORD))
                    .post(ACCOUNTS)
                    .then()
                    .statusCode(201);
            return new Person(name, PASSWORD);
        }

        /** With a password of their own. */
        static Person settled() {
            var fresh = fresh();
            var own = PASSWORD + "-of-their-own";
            org.ladderregistry.Registry.as(fresh.name, fresh.password)
                    .body(Map.of("current", fresh.password, "next", own))
                    .post("/api/v1/me/password")
                    .then()
                    .statusCode(200);
            return new Person(fresh.name, own);
        }

        Map<String, String> typed() {
            return Map.of("username", name, "password", password);
        }
    }

    private Page logIn(Person person) {
        return browser.follow(browser.submit(browser.open(console("/login")), person.typed()));
    }

    private void logOut() {
        browser.submit(browser.open(console("")), Map.of());
    }

    private CookieBrowser.Cookie session() {
        return browser.cookiesFor(console("")).stream()
                .filter(cookie -> cookie.name().equals(ConsoleLogin.COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private static int statusWith(String cookie) {
        return asNobody()
                .cookie(ConsoleLogin.COOKIE, cookie)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/console")
                .statusCode();
    }

    private static URI console(String rest) {
        return URI.create(URI.create(
                        "http://localhost:" + RestAssured.port + "/console" + rest.replace("兰州", "%E5%85%B0%E5%B7%9E"))
                .toString());
    }
}
