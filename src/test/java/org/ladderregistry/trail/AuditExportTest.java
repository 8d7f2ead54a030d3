package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.trail.Trails.AUDIT;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AuditExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";

    @Test
    void lines_are_the_entries_as_a_page_has_them() throws Exception {
        var park = ADemoPark.opened();
        park.patch(Map.of("name", "改名孵化器")).then().statusCode(200);
        var entries = Trails.sealed(park.code());
        var lines = text(LINES, "?subject=" + park.code()).lines().toList();
        assertThat(lines).hasSize(2);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(JSON.readTree(lines.get(i))).isEqualTo(entries.get(i));
        }
    }

    @Test
    void an_export_goes_beyond_any_page() throws Exception {
        int parks = 501;
        var first = ADemoPark.opened();
        var since = Trails.only("?subject=" + first.code()).path("recordedAt").asText();
        for (int i = 1; i < parks; i++) {
            ADemoPark.opened();
        }
        var lines = text(LINES, "?action=PARK_ADDED&from=" + since).lines().toList();
        assertThat(lines).hasSize(parks).doesNotHaveDuplicates();
    }

    @Test
    void a_table_is_for_spreadsheets() throws Exception {
        var firm = ADemoFirm.registered();
        var table = text(TABLE, "?subject=" + firm.uscc());
        assertThat(table).startsWith("\uFEFFnumber,recordedAt,actor,");
        var row = rows(table).getFirst();
        assertThat(row.getField("subject")).isEqualTo(firm.uscc());
        assertThat(row.getField("changeKind")).isEqualTo("REGISTERED");
        assertThat(JSON.readTree(row.getField("details")).isObject()).isTrue();
    }

    @Test
    void no_cell_is_a_formula() throws Exception {
        var name = Trails.freshName();
        asAdministrator()
                .body(Map.of("username", name, "role", "reader", "password", Trails.PASSWORD))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        var formula = "=HYPERLINK(\"http://example.org\",\"x\")";
        asAdministrator()
                .body(Map.of("reason", formula))
                .post("/api/v1/accounts/" + name + "/password-reset")
                .then()
                .statusCode(200);
        var rows = rows(text(TABLE, "?action=PASSWORD_RESET&subject=" + name));
        assertThat(rows).extracting(row -> row.getField("reason")).containsExactly("'" + formula);
        assertThat(Trails.only("?action=PASSWORD_RESET&subject=" + name)
                        .path("reason")
                        .asText())
                .isEqualTo(formula);
    }

    @Test
    void who_exports_is_written_down_with_what_was_asked_for() throws Exception {
        var park = ADemoPark.opened();
        text(TABLE, "?subject=" + park.code() + "&via=PASSWORD");
        text(LINES, "?subject=" + park.code());
        var exports = Trails.items("?action=AUDIT_EXPORTED&limit=2");
        assertThat(exports.get(1).at("/after"))
                .isEqualTo(JSON.readTree("{\"format\":\"CSV\",\"filters\":{\"subject\":\"%s\",\"via\":\"PASSWORD\"}}"
                        .formatted(park.code())));
        assertThat(exports.getFirst().at("/after/format").asText()).isEqualTo("NDJSON");
        assertThat(exports.getFirst().path("actor").asText()).isEqualTo("admin");
    }

    @Test
    void a_page_of_an_export_is_not_to_be_had_nor_another_form() {
        for (var query : List.of("?limit=1", "?cursor=x", "?more=1", "?action=X")) {
            asAdministrator().accept(TABLE).get(AUDIT + query).then().statusCode(400);
        }
        asAdministrator().accept("application/pdf").get(AUDIT).then().statusCode(406);
    }

    private static String text(String type, String query) {
        var answer = asAdministrator().accept(type).get(AUDIT + query).then().statusCode(200);
        assertThat(answer.extract().contentType()).startsWith(type);
        return new String(answer.extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String table) {
        return CsvReader.builder().ofNamedCsvRecord(table.substring(1)).stream().toList();
    }
}
