package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ContactsStayApartTest {
    private static final String PHONE = "13912345678";
    private static final Map<String, String> CONTACT = Map.of("name", "欧阳示范", "phone", PHONE);

    @Test
    void it_is_kept_apart_and_never_told() throws SQLException {
        var firm = unregistered().with("contact", CONTACT);
        asAdministrator()
                .header("Idempotency-Key", firm.uscc())
                .body(firm.registration())
                .post(FIRMS)
                .then()
                .statusCode(201)
                .body("$", not(hasKey("contact")))
                .body(not(containsString(PHONE)));
        for (var text : List.of(PHONE, "欧阳示范")) {
            assertThat(DatabaseOwner.tablesThatHold(text)).isEmpty();
            assertThat(DatabaseOwner.tablesThatHold(bytes(text))).isEmpty();
        }
        asAdministrator()
                .get(firm.path() + "/contact")
                .then()
                .statusCode(200)
                .body("phone", equalTo(PHONE))
                .body("name", equalTo("欧阳示范"));
    }

    @Test
    void nor_is_it_kept_with_a_refusal() throws SQLException {
        var firm = unregistered()
                .with("contact", Map.of("name", "诸葛示范", "phone", "13787654321\u0000"))
                .with("techField", "F9");
        asAdministrator()
                .header("Idempotency-Key", firm.uscc())
                .body(firm.registration())
                .post(FIRMS)
                .then()
                .spec(refused("/contact/phone control-character", "/techField unknown-code"));
        assertThat(DatabaseOwner.tablesThatHold("13787654321")).isEmpty();
    }

    @Test
    void the_audit_says_that_there_is_one() throws SQLException {
        var firm = unregistered().with("contact", CONTACT).register();
        assertThat(DatabaseOwner.column(
                        "SELECT action || ' ' || coalesce(after, '') FROM audit WHERE subject = '%s' ORDER BY entry"
                                .formatted(firm.uscc())))
                .containsExactly("FIRM_CHANGED ", "CONTACT_CHANGED {\"changed\":[\"name\",\"phone\"]}");
    }

    /** As a column of bytes is shown. */
    private static String bytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
