package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.trail.Trails.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.Api;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.event.merkle.ConsistencyProof;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.InclusionProof;
import org.ladderregistry.event.merkle.TreeHead;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AuditSealsTest {
    private Api api;

    @BeforeEach
    void come_here() {
        api = Api.here();
    }

    @Test
    void an_entry_is_proved_by_what_the_trail_says_of_it() throws Exception {
        var firm = Trails.sealed(ADemoFirm.registered().uscc()).getFirst();
        var park = Trails.sealed(ADemoPark.opened().code()).getFirst();
        for (var entry : List.of(firm, park)) {
            long number = entry.get("number").asLong();
            assertThat(Trails.entry(number)).isEqualTo(entry);
            assertThat(isProved(entry)).isTrue();
        }
    }

    @Test
    void the_head_is_signed_and_is_not_that_of_the_feed() throws Exception {
        Trails.sealed(ADemoPark.opened().code());
        var head = api.getJson(AUDIT + "/head");
        var sealed = new TreeHead(
                head.get("origin").asText(),
                head.get("size").asLong(),
                Hash.ofHex(head.get("root").asText()),
                Instant.parse(head.get("sealedAt").asText()));
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(head.get("publicKey").asText())));
        var signature = Base64.getDecoder().decode(head.get("signature").asText());
        assertThat(sealed.isSignedBy(key, signature)).isTrue();
        assertThat(sealed.origin())
                .isNotEqualTo(api.getJson("/api/v1/events/head").get("origin").asText());
    }

    @Test
    void a_later_head_begins_with_an_earlier_one() throws Exception {
        Trails.sealed(ADemoPark.opened().code());
        var earlier = api.getJson(AUDIT + "/head");
        Trails.sealed(ADemoPark.opened().code());
        long from = earlier.get("size").asLong();
        var proof = api.getJson(AUDIT + "/consistency?from=" + from);
        assertThat(proof.get("fromRoot")).isEqualTo(earlier.get("root"));
        assertThat(proof.get("toSize").asLong()).isGreaterThan(from);
        assertThat(new ConsistencyProof(from, proof.get("toSize").asLong(), path(proof))
                        .proves(
                                Hash.ofHex(proof.get("fromRoot").asText()),
                                Hash.ofHex(proof.get("toRoot").asText())))
                .isTrue();
    }

    @Test
    void an_entry_that_the_database_s_owner_altered_is_proved_no_more() throws Exception {
        var entry = Trails.sealed(ADemoPark.opened().code()).getFirst();
        long number = entry.get("number").asLong();
        var where = " WHERE entry = (SELECT entry FROM audit_leaf WHERE number = " + number + ")";
        DatabaseOwner.execute("UPDATE audit SET actor = 'somebody else'" + where);
        assertThat(isProved(Trails.entry(number))).isFalse();
        DatabaseOwner.execute("UPDATE audit SET actor = 'admin'" + where);
        assertThat(isProved(Trails.entry(number))).isTrue();
    }

    @Test
    void what_was_written_after_an_open_transaction_waits_for_it_and_comes_behind_it() throws Exception {
        try (var open = asService()) {
            open.setAutoCommit(false);
            // It has its place from here on, though it writes its entry last.
            execute(open, "SELECT pg_current_xact_id()");
            var park = ADemoPark.opened().code();
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Trails.only("?subject=" + park).get("number").isNull());
            var late = Trails.freshName();
            execute(
                    open,
                    "INSERT INTO audit (recorded_at, actor, via, action, subject_kind, subject) VALUES"
                            + " (clock_timestamp(), 'nobody', 'NOBODY', 'LOGIN_FAILED', 'ACCOUNT', '" + late + "')");
            open.commit();
            long first = Trails.sealed(late).getFirst().get("number").asLong();
            long second = Trails.sealed(park).getFirst().get("number").asLong();
            assertThat(first).isLessThan(second);
        }
    }

    @Test
    void an_entry_from_before_a_restore_is_numbered_though_its_transaction_lies_ahead() throws Exception {
        var restored = Trails.freshName();
        DatabaseOwner.execute(
                "INSERT INTO audit (transaction, recorded_at, actor, via, action, subject_kind, subject) VALUES"
                        + " ('9000000000000', clock_timestamp(), 'nobody', 'NOBODY', 'LOGIN_FAILED', 'ACCOUNT', '"
                        + restored + "')");
        assertThat(isProved(Trails.sealed(restored).getFirst())).isTrue();
    }

    @Test
    void what_cannot_be_proved_is_refused() throws Exception {
        Trails.sealed(ADemoPark.opened().code());
        Trails.sealed(ADemoPark.opened().code());
        long beyond = api.getJson(AUDIT + "/head").get("size").asLong() + 1_000_000;
        for (var number : List.of("0", "-1", "x", String.valueOf(beyond))) {
            asAdministrator().get(AUDIT + "/" + number).then().statusCode(404);
            asAdministrator().get(AUDIT + "/" + number + "/proof").then().statusCode(404);
        }
        refused("/2/proof?size=1", 422, "before-the-entry");
        refused("/1/proof?size=" + beyond, 409, "beyond-the-seal");
        refused("/consistency?from=2&to=1", 422, "from-beyond-to");
        refused("/consistency", 400, "missing");
    }

    private static void refused(String path, int status, String code) {
        asAdministrator().get(AUDIT + path).then().statusCode(status).body("errors[0].code", equalTo(code));
    }

    private boolean isProved(JsonNode entry) throws Exception {
        long number = entry.get("number").asLong();
        var head = api.getJson(AUDIT + "/head");
        long size = head.get("size").asLong();
        var proof = api.getJson(AUDIT + "/" + number + "/proof?size=" + size);
        return new InclusionProof(number - 1, size, path(proof))
                .proves(
                        Hash.ofEvent(entry.toString()),
                        Hash.ofHex(head.get("root").asText()));
    }

    private static List<Hash> path(JsonNode proof) {
        var path = new ArrayList<Hash>();
        proof.get("path").forEach(hash -> path.add(Hash.ofHex(hash.asText())));
        return path;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asService() throws SQLException {
        var postgres = EmbeddedParts.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
    }
}
