package org.ladderregistry.ladder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.launcher.ContactKeysFile.newKey;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** The registry as it works while its operator changes the keys. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class KeysChangeTest {
    private static final Map<String, String> CONTACT = Map.of("name", "张示范", "phone", "13912345678");

    @Inject
    SealContacts sealing;

    @Inject
    MeterRegistry meters;

    private final String older = newKey("older");
    private final String newer = newKey("newer");

    @Test
    void one_key_takes_the_place_of_another() throws SQLException {
        given(GivenKeys.of(older));
        var firm = firmWithContact();
        assertThat(keyOf(firm)).isEqualTo("older");

        given(GivenKeys.of(newer, older));
        isRead(firm);
        assertThat(waiting()).isPositive().isEqualTo(notSealedBy("newer"));
        sealing.sealAll();
        assertThat(keyOf(firm)).isEqualTo("newer");
        assertThat(waiting()).isEqualTo(notSealedBy("newer"));

        given(GivenKeys.of(newer));
        isRead(firm);
    }

    @Test
    void more_than_a_batch_is_sealed_in_one_go() throws SQLException {
        given(GivenKeys.of(newer));
        var firms = new ArrayList<ADemoFirm>();
        for (int i = 0; i < ContactSealing.BATCH + 1; i++) {
            firms.add(ADemoFirm.registered());
        }
        for (var firm : firms) {
            plain(firm);
        }
        sealing.sealAll();
        for (var firm : firms) {
            assertThat(keyOf(firm)).isEqualTo("newer");
        }
    }

    @Test
    void what_somebody_else_is_at_is_left_for_the_next_time() throws SQLException {
        given(GivenKeys.of(newer));
        var held = ADemoFirm.registered();
        var free = ADemoFirm.registered();
        plain(held);
        plain(free);
        var postgres = EmbeddedParts.postgres();
        try (var other = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT 1 FROM contact WHERE uscc = '%s' FOR UPDATE".formatted(held.uscc()));
            sealing.sealAll();
            assertThat(keyOf(free)).isEqualTo("newer");
            assertThat(keyOf(held)).isNull();
            other.rollback();
        }
        sealing.sealAll();
        assertThat(keyOf(held)).isEqualTo("newer");
    }

    @Test
    void what_is_plain_from_before_is_read_and_then_sealed() throws SQLException {
        given(GivenKeys.none());
        var firm = ADemoFirm.registered();
        plain(firm);
        isRead(firm);
        sealing.sealAll();
        assertThat(keyOf(firm)).as("there is no key yet").isNull();

        given(GivenKeys.of(newer));
        sealing.sealAll();
        assertThat(keyOf(firm)).isEqualTo("newer");
        assertThat(DatabaseOwner.column("SELECT name || phone FROM contact WHERE uscc = '%s'".formatted(firm.uscc())))
                .containsOnlyNulls();
        isRead(firm);
    }

    @Test
    void without_a_key_contacts_are_refused_and_not_lost() throws SQLException {
        given(GivenKeys.none());
        var firm = ADemoFirm.unregistered().with("contact", CONTACT);
        firm.post().then().spec(conflict("/contact no-contact-key"));
        firm.get().then().spec(notFound());
        firm.without("contact").register();
        asAdministrator()
                .body(CONTACT)
                .put(contact(firm))
                .then()
                .spec(conflict(" no-contact-key"))
                .header("Cache-Control", equalTo("no-store"));
        asAdministrator().get(contact(firm)).then().spec(notFound());
    }

    @Test
    void what_was_sealed_with_a_lost_key_can_be_put_anew_or_erased() throws SQLException {
        given(GivenKeys.of(older));
        var firm = firmWithContact();
        var other = firmWithContact();

        given(GivenKeys.of(newer));
        asAdministrator().get(contact(firm)).then().spec(conflict(" contact-key-unknown"));
        sealing.sealAll();
        assertThat(keyOf(firm)).isEqualTo("older");
        asAdministrator().body(CONTACT).put(contact(firm)).then().statusCode(200);
        isRead(firm);
        asAdministrator().delete(contact(other)).then().statusCode(204);
    }

    @Test
    void a_row_that_is_copied_to_another_firm_does_not_open() throws SQLException {
        given(GivenKeys.of(older));
        var firm = firmWithContact();
        var other = ADemoFirm.registered();
        DatabaseOwner.column("""
                INSERT INTO contact (uscc, sealed, key_id, recorded_at)
                SELECT '%s', sealed, key_id, recorded_at FROM contact WHERE uscc = '%s' RETURNING uscc""".formatted(other.uscc(), firm.uscc()));
        asAdministrator().get(contact(other)).then().spec(conflict(" contact-does-not-open"));

        given(GivenKeys.of(newer, older));
        sealing.sealAll();
        assertThat(keyOf(firm)).isEqualTo("newer");
        assertThat(keyOf(other))
                .as("what does not open is left, and stops nothing")
                .isEqualTo("older");
        asAdministrator().delete(contact(other)).then().statusCode(204);
    }

    private static void given(ContactKeys keys) {
        QuarkusMock.installMockForType(keys, ContactKeys.class);
    }

    private static ADemoFirm firmWithContact() {
        return ADemoFirm.unregistered().with("contact", CONTACT).register();
    }

    private static void plain(ADemoFirm firm) throws SQLException {
        DatabaseOwner.column("""
                INSERT INTO contact (uscc, name, phone, recorded_at)
                VALUES ('%s', '张示范', '13912345678', now()) RETURNING uscc""".formatted(firm.uscc()));
    }

    private static void isRead(ADemoFirm firm) {
        asAdministrator()
                .get(contact(firm))
                .then()
                .statusCode(200)
                .body("name", equalTo("张示范"))
                .body("phone", equalTo("13912345678"));
    }

    private static String contact(ADemoFirm firm) {
        return firm.path() + "/contact";
    }

    private static String keyOf(ADemoFirm firm) throws SQLException {
        return DatabaseOwner.column("SELECT key_id FROM contact WHERE uscc = '%s'".formatted(firm.uscc()))
                .getFirst();
    }

    private double waiting() {
        return meters.get("ladder.contacts.not.sealed.by.current.key").gauge().value();
    }

    private static double notSealedBy(String key) throws SQLException {
        return Double.parseDouble(
                DatabaseOwner.column("SELECT count(*) FROM contact WHERE key_id IS DISTINCT FROM '%s'".formatted(key))
                        .getFirst());
    }
}
