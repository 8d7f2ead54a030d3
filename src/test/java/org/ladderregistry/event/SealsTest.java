package org.ladderregistry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.Registry.asAdministrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.event.merkle.ConsistencyProof;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.InclusionProof;
import org.ladderregistry.event.merkle.TreeHead;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SealsTest {
    private static final String EVENTS = "/api/v1/events";

    private Api api;
    private JsonNode head;

    @BeforeEach
    void everything_is_sealed() throws Exception {
        api = Api.here();
        for (int firm = 0; firm < 5; firm++) {
            ADemoFirm.registered();
        }
        long last = FeedTest.headOf(api);
        await().until(() -> api.getJson(EVENTS + "/head").get("size").asLong() >= last);
        head = api.getJson(EVENTS + "/head");
    }

    @Test
    void the_head_is_signed_by_the_key_it_names() throws Exception {
        var sealed = new TreeHead(
                head.get("origin").asText(),
                size(),
                Hash.ofHex(head.get("root").asText()),
                Instant.parse(head.get("sealedAt").asText()));
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes("publicKey")));
        assertThat(sealed.isSignedBy(key, bytes("signature"))).isTrue();
    }

    @Test
    void every_event_of_the_feed_is_proved_by_what_the_feed_says_of_it() throws Exception {
        var root = Hash.ofHex(head.get("root").asText());
        for (var event : api.getJson(EVENTS + "?limit=20&after=" + Math.max(0, size() - 20))
                .get("items")) {
            long sequence = event.get("sequence").asLong();
            var proof = api.getJson(EVENTS + "/" + sequence + "/proof?size=" + size());
            var leaf = Hash.ofEvent(event.toString());
            assertThat(proof.get("leafHash").asText()).isEqualTo(leaf.hex());
            assertThat(new InclusionProof(sequence - 1, size(), path(proof)).proves(leaf, root))
                    .isTrue();
        }
    }

    @Test
    void every_head_begins_with_every_earlier_one() throws Exception {
        for (long from = 0; from <= Math.min(size(), 20); from++) {
            var proof = api.getJson(EVENTS + "/consistency?from=" + from + "&to=" + size());
            assertThat(proof.get("toRoot")).isEqualTo(head.get("root"));
            assertThat(new ConsistencyProof(from, size(), path(proof))
                            .proves(
                                    Hash.ofHex(proof.get("fromRoot").asText()),
                                    Hash.ofHex(proof.get("toRoot").asText())))
                    .isTrue();
        }
    }

    @Test
    void an_event_that_is_not_there_has_no_proof() {
        for (var sequence : List.of("0", "-1", "x", "99999999999999999999", String.valueOf(size() + 1_000_000))) {
            asAdministrator().get(EVENTS + "/" + sequence + "/proof").then().statusCode(404);
        }
    }

    @Test
    void sizes_that_cannot_be_proved_are_refused() {
        long beyond = size() + 1_000_000;
        refused("/2/proof?size=1", 422, "before-the-event");
        refused("/1/proof?size=" + beyond, 409, "beyond-the-seal");
        refused("/consistency?from=2&to=1", 422, "from-beyond-to");
        refused("/consistency?from=1&to=" + beyond, 409, "beyond-the-seal");
        refused("/consistency", 400, "missing");
        asAdministrator()
                .get(EVENTS + "/consistency?from=-1&to=x&more=1")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("/query/from", "/query/more", "/query/to")));
    }

    private void refused(String path, int status, String code) {
        asAdministrator().get(EVENTS + path).then().statusCode(status).body("errors[0].code", equalTo(code));
    }

    private long size() {
        return head.get("size").asLong();
    }

    private byte[] bytes(String field) {
        return Base64.getDecoder().decode(head.get(field).asText());
    }

    private static List<Hash> path(JsonNode proof) {
        var path = new ArrayList<Hash>();
        proof.get("path").forEach(hash -> path.add(Hash.ofHex(hash.asText())));
        return path;
    }
}
