package org.ladderregistry.ladder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** Who sees whom to call at a firm, who changes and erases it, and what is kept of that. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ContactTest {
    private static final Map<String, String> CONTACT = Map.of("name", "张示范", "phone", "13912345678");
    private static final Map<String, String> NEXT = Map.of("name", "张示范", "phone", "13787654321");

    private ADemoPark park;
    private ADemoFirm firm;
    private ADemoFirm elsewhere;

    @BeforeEach
    void firms_in_and_out_of_a_park() {
        park = ADemoPark.opened();
        firm = ADemoFirm.unregistered()
                .with("parkCode", park.code())
                .with("contact", CONTACT)
                .register();
        elsewhere = ADemoFirm.unregistered().with("contact", CONTACT).register();
    }

    @Nested
    class As_administrator {
        @Test
        void puts_it_where_there_was_none_and_in_place_of_another() throws SQLException {
            var bare = ADemoFirm.registered();
            put(asAdministrator(), bare, CONTACT)
                    .statusCode(201)
                    .header("Location", endsWith(contact(bare)))
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("name", equalTo("张示范"));
            put(asAdministrator(), bare, NEXT)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("phone", equalTo("13787654321"))
                    .body("masked", equalTo(false))
                    .body("recordedAt", notNullValue());
            sees_it_whole(asAdministrator(), bare, "13787654321");
            assertThat(audited(bare))
                    .containsExactly(
                            "CONTACT_CHANGED {\"changed\":[\"name\",\"phone\"]}",
                            "CONTACT_CHANGED {\"changed\":[\"phone\"]}",
                            "CONTACT_READ ");
        }

        @Test
        void putting_the_same_again_changes_nothing() throws SQLException {
            var before = audited(firm);
            String at = asAdministrator().get(contact(firm)).then().extract().path("recordedAt");
            put(asAdministrator(), firm, CONTACT).statusCode(200).body("recordedAt", equalTo(at));
            assertThat(audited(firm)).startsWith(before.toArray(String[]::new)).endsWith("CONTACT_READ ");
        }

        @Test
        void a_firm_has_no_new_version_by_it() {
            int version = firm.version();
            put(asAdministrator(), firm, NEXT).statusCode(200);
            asAdministrator().delete(contact(firm)).then().statusCode(204);
            assertThat(firm.version()).isEqualTo(version);
        }

        @Test
        void erases_it_once_and_says_why() throws SQLException {
            asAdministrator()
                    .queryParam("reason", "本人要求")
                    .delete(contact(firm))
                    .then()
                    .statusCode(204)
                    .header("Cache-Control", "no-store");
            asAdministrator().delete(contact(firm)).then().spec(notFound());
            asAdministrator().get(contact(firm)).then().spec(notFound());
            assertThat(audited(firm)).endsWith("CONTACT_ERASED 本人要求");
        }

        @Test
        void is_told_all_that_is_wrong_and_nothing_of_what_was_sent() {
            put(asAdministrator(), firm, Map.of("name", " ", "phone", "1".repeat(41)))
                    .spec(refused("/name empty", "/phone too-long"))
                    .body(not(containsString("1111")));
            put(asAdministrator(), firm, Map.of("name", "李\u0007示范", "phone", "\u0000"))
                    .spec(refused("/name control-character", "/phone control-character"))
                    .body(not(containsString("李")));
            put(asAdministrator(), firm, Map.of()).spec(malformed("/name missing", "/phone missing"));
            put(asAdministrator(), firm, Map.of("name", 13912345678L, "phone", List.of("李示范")))
                    .spec(malformed("/name wrong-type", "/phone wrong-type"))
                    .body(not(containsString("13912345678")))
                    .body(not(containsString("李示范")));
            asAdministrator()
                    .queryParam("reason", "x".repeat(501))
                    .delete(contact(firm))
                    .then()
                    .spec(refused("/query/reason too-long"));
            asAdministrator()
                    .queryParam("because", "x")
                    .delete(contact(firm))
                    .then()
                    .spec(malformed("/query/because unknown-field"));
        }

        @Test
        void finds_nothing_where_no_firm_is_registered() {
            var nobody = ADemoFirm.unregistered();
            asAdministrator().get(contact(nobody)).then().spec(notFound());
            put(asAdministrator(), nobody, CONTACT).spec(notFound());
            asAdministrator().delete(contact(nobody)).then().spec(notFound());
            asAdministrator().get("/api/v1/firms/nonsense/contact").then().spec(notFound());
        }
    }

    @Nested
    class As_park_administrator {
        private RequestSpecification asks() {
            return Actor.with("park-administrator", Map.of("parks", List.of(park.code())))
                    .asks();
        }

        @Test
        void has_those_of_the_park() throws SQLException {
            sees_it_whole(asks(), firm, "13912345678");
            put(asks(), firm, NEXT).statusCode(200);
            asks().delete(contact(firm)).then().statusCode(204);
            assertThat(audited(firm))
                    .endsWith("CONTACT_READ ", "CONTACT_CHANGED {\"changed\":[\"phone\"]}", "CONTACT_ERASED ");
        }

        @Test
        void and_no_others() throws SQLException {
            asks().get(contact(elsewhere)).then().spec(any(403));
            put(asks(), elsewhere, NEXT).spec(any(403));
            asks().delete(contact(elsewhere)).then().spec(any(403));
            assertThat(audited(elsewhere)).hasSize(1);
            sees_it_whole(asAdministrator(), elsewhere, "13912345678");
        }
    }

    @Nested
    class As_certifying_office {
        private RequestSpecification asks() {
            var scope = Map.of("rungs", List.of("HIGH_TECH"), "reportingUnits", List.of("620100"));
            return Actor.with("certifying-office", scope).asks();
        }

        @Test
        void sees_it_masked() throws SQLException {
            ContactTest.sees_it_masked(asks(), firm);
        }

        @Test
        void neither_puts_nor_erases_it() {
            put(asks(), firm, NEXT).spec(any(403));
            asks().delete(contact(firm)).then().spec(any(403));
        }

        @Test
        void may_bring_one_with_a_registration() throws SQLException {
            var another = ADemoFirm.unregistered().with("contact", CONTACT);
            asks().body(another.registration()).post(ADemoFirm.FIRMS).then().statusCode(201);
            assertThat(audited(another)).containsExactly("CONTACT_CHANGED {\"changed\":[\"name\",\"phone\"]}");
        }

        @Test
        void has_nothing_to_do_with_firms_of_other_units() {
            var scope = Map.of("rungs", List.of("HIGH_TECH"), "reportingUnits", List.of("620300"));
            Actor.with("certifying-office", scope)
                    .asks()
                    .get(contact(firm))
                    .then()
                    .spec(any(403));
        }
    }

    @Nested
    class As_reader {
        @Test
        void sees_it_masked_unless_personal_data_is_in_the_scope() throws SQLException {
            sees_it_masked(Actor.with("reader", Map.of("personalData", false)).asks(), firm);
            sees_it_whole(Actor.with("reader", Map.of("personalData", true)).asks(), firm, "13912345678");
            assertThat(audited(firm)).endsWith("CONTACT_READ ").hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void never_changes_it(boolean personalData) {
            var reader = Actor.with("reader", Map.of("personalData", personalData));
            put(reader.asks(), firm, NEXT).spec(any(403));
            reader.asks().delete(contact(firm)).then().spec(any(403));
        }
    }

    @ParameterizedTest
    @CsvSource({"auditor", "planner"})
    void whoever_needs_it_not_sees_it_masked_and_leaves_it(String role) throws SQLException {
        var actor = Actor.with(role, Map.of());
        sees_it_masked(actor.asks(), firm);
        put(actor.asks(), firm, NEXT).spec(any(403));
        actor.asks().delete(contact(firm)).then().spec(any(403));
    }

    @Test
    void nobody_sees_anything_without_a_login() {
        asNobody().get(contact(firm)).then().spec(any(401));
        asNobody().delete(contact(firm)).then().spec(any(401));
    }

    private static void sees_it_whole(RequestSpecification caller, ADemoFirm firm, String phone) {
        caller.get(contact(firm))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("张示范"))
                .body("phone", equalTo(phone))
                .body("masked", equalTo(false))
                .body("recordedAt", notNullValue());
    }

    private static void sees_it_masked(RequestSpecification caller, ADemoFirm firm) throws SQLException {
        var before = audited(firm);
        caller.get(contact(firm))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("张**"))
                .body("phone", equalTo("139****5678"))
                .body("masked", equalTo(true))
                .body("recordedAt", notNullValue());
        assertThat(audited(firm)).isEqualTo(before);
    }

    private static ValidatableResponse put(RequestSpecification caller, ADemoFirm firm, Map<String, ?> body) {
        return caller.body(body).put(contact(firm)).then();
    }

    private static String contact(ADemoFirm firm) {
        return firm.path() + "/contact";
    }

    private static List<String> audited(ADemoFirm firm) throws SQLException {
        return DatabaseOwner.column("""
                SELECT action || ' ' || coalesce(after, reason, '') FROM audit
                WHERE subject_kind = 'CONTACT' AND subject = '%s' ORDER BY entry""".formatted(firm.uscc()));
    }
}
