package org.ladderregistry.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesPattern;
import static org.ladderregistry.AProblem.of;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.Registry;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class LoginFailuresTest {
    private static final String ATTACKER = "203.0.113.7";
    private static final String OWNER = "198.51.100.9";

    @Inject
    LoginFailures failures;

    @Test
    void who_guesses_a_password_waits_and_nobody_else_does() {
        fails("victim-1", ATTACKER, 10);
        refuses("victim-1", ATTACKER);
        accepts("victim-1", OWNER);
        accepts("victim-2", ATTACKER);
    }

    @Test
    void a_good_login_forgets_the_failures_before() {
        fails("victim-3", OWNER, 9);
        var attempt = attempt("victim-3", OWNER);
        failures.begin(attempt);
        failures.succeeded(attempt);
        fails("victim-3", OWNER, 9);
        accepts("victim-3", OWNER);
    }

    @Test
    void who_tries_one_password_on_many_names_waits_too() {
        for (int i = 0; i < 100; i++) {
            fails("sprayed-" + i, "203.0.113.8", 1);
        }
        refuses("sprayed-never", "203.0.113.8");
    }

    @Test
    void many_machines_that_guess_one_name_shut_out_strangers_but_not_its_owner() {
        var owner = attempt("besieged", OWNER);
        failures.begin(owner);
        failures.succeeded(owner);
        for (int i = 0; i < 100; i++) {
            fails("besieged", "192.0.2." + i, 1);
        }
        refuses("besieged", "192.0.2.200");
        accepts("besieged", OWNER);
    }

    @Test
    void a_customer_with_many_addresses_of_one_network_is_one() {
        for (int i = 0; i < 10; i++) {
            fails("victim-6", "2001:db8:1:2::" + i, 1);
        }
        refuses("victim-6", "2001:db8:1:2:ffff::1");
        accepts("victim-6", "2001:db8:1:3::1");
    }

    @Test
    void the_answer_says_how_long_and_the_same_for_names_that_are_none() {
        for (int i = 0; i < 10; i++) {
            Registry.as("nobody-at-all", "wrong-" + i).get("/api/v1/me").then().spec(of(401, "unauthenticated"));
        }
        Registry.as("nobody-at-all", "wrong-again")
                .get("/api/v1/me")
                .then()
                .spec(of(429, "too-many-requests"))
                .header("Retry-After", matchesPattern("1[0-5]"));
    }

    @Test
    void what_was_typed_as_a_name_is_kept_nowhere() throws SQLException {
        Registry.as("my-secret-typed-in-the-wrong-field", "x")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        assertThat(DatabaseOwner.tablesThatHold("my-secret-typed-in-the-wrong-field"))
                .isEmpty();
    }

    private void fails(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            failures.begin(attempt(name, address));
            failures.failed(attempt(name, address), false);
        }
    }

    private void refuses(String name, String address) {
        assertThatThrownBy(() -> failures.begin(attempt(name, address)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }

    private void accepts(String name, String address) {
        assertThatCode(() -> failures.begin(attempt(name, address))).doesNotThrowAnyException();
    }

    private static Attempt attempt(String name, String address) {
        return Attempt.of(name, address);
    }
}
