package org.ladderregistry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.Registry.as;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.ApiContract;
import org.ladderregistry.ApiContract.Described;
import org.ladderregistry.EmbeddedParts;

/** Every example of the document is sent as it stands there, and answered as it stands there. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ExamplesTest {
    /** A story: what comes later builds on what came before. */
    private static final List<String> ORDER = List.of(
            "addPark",
            "getPark",
            "listParks",
            "updatePark",
            "registerFirm",
            "putContact",
            "getContact",
            "eraseContact",
            "updateFirm",
            "certifyFirm",
            "getFirm",
            "getCertification",
            "searchFirms",
            "countLadder",
            "countFlows",
            "findDeadlines",
            "putIndicators",
            "getIndicators",
            "assessFirm",
            "checkCertificate",
            "correctCertification",
            "endCertification",
            "revokeCertification",
            "succeedFirm",
            "deregisterFirm",
            "reinstateFirm",
            "getFirmHistory",
            "listEvents",
            "getEventHead",
            "proveEvent",
            "proveEventConsistency",
            "listAudit",
            "getAuditEntry",
            "getAuditHead",
            "proveAuditEntry",
            "proveAuditConsistency",
            "whoAmI",
            "addAccount",
            "getAccount",
            "listAccounts",
            "updateAccount",
            "resetPassword",
            "changeOwnPassword",
            "addToken",
            "getToken",
            "listTokens",
            "revokeToken",
            "listReferenceSets",
            "listReferenceSet",
            "listProblems",
            "getProblem");

    /** To whom the example's code leads. */
    private static final String SUCCESSOR = "91623001DEMX00145E";

    private static final String OF_THE_OWNER = "changeOwnPassword";
    private static final String OWNER = "owner-of-a-password";

    private static final String STREAM = "streamEvents";

    /** What depends on the day, the moment or on what else is in the registry. */
    private static final Set<String> DIFFERS = Set.of(
            "createdAt",
            "expiresAt",
            "revokedAt",
            "password",
            "token",
            "id",
            "certificationId",
            "recordedAt",
            "time",
            "inForce",
            "position",
            "type",
            "subject",
            "data",
            "stock",
            "positions",
            "firms",
            "size",
            "root",
            "sealedAt",
            "keyId",
            "publicKey",
            "signature",
            "leafHash",
            "fromRoot",
            "toRoot",
            "path",
            "number",
            "treeSize",
            "address",
            "trace");

    private static final Set<String> MAY_COME = Set.of("traceparent");

    @Test
    void every_example_is_answered_as_the_document_says() throws Exception {
        var operations =
                ApiContract.operations().stream().collect(Collectors.toMap(Described::id, Function.identity()));
        ADemoFirm.of(SUCCESSOR).post();
        addOwner(operations.get(OF_THE_OWNER));
        var ids = new HashMap<String, String>();
        for (var id : ORDER) {
            if (id.equals("listAudit")) {
                ids.put("number", sealedNumber());
            }
            var answer = send(operations.get(id), ids);
            if (id.equals("certifyFirm")) {
                ids.put("id", answer.at("/certification/id").asText());
            }
        }
        stream(operations.get(STREAM));
        assertThat(operations.keySet()).containsAll(ORDER).hasSize(ORDER.size() + 1);
    }

    /** Of the entry that the examples show, once it has one. */
    private static String sealedNumber() {
        return await().until(
                        () -> asAdministrator()
                                .get("/api/v1/audit?action=PARK_ADDED&subject=LZ-EXAMPLE")
                                .path("items[0].number"),
                        Objects::nonNull)
                .toString();
    }

    /** Somebody with the password that the example changes. */
    private static void addOwner(Described one) {
        var account = Map.of("username", OWNER, "role", "auditor", "password", presentPassword(one));
        asAdministrator().body(account).post("/api/v1/accounts").then().statusCode(201);
    }

    private static String presentPassword(Described one) {
        return one.operation()
                .at("/requestBody/content/application~1json/example/current")
                .asText();
    }

    private static RequestSpecification caller(Described one) {
        if (one.id().equals(OF_THE_OWNER)) {
            return as(OWNER, presentPassword(one));
        }
        return one.operation().path("security").isEmpty() ? asNobody() : asAdministrator();
    }

    private static JsonNode send(Described one, Map<String, String> ids) throws Exception {
        var request = caller(one);
        if (!one.success().equals("204")) {
            request.accept("application/json");
        }
        one.parameters("path")
                .forEach(parameter ->
                        request.pathParam(name(parameter), ids.getOrDefault(name(parameter), example(parameter))));
        one.parameters("query").stream()
                .filter(parameter -> parameter.has("example"))
                .forEach(parameter -> request.queryParam(name(parameter), example(parameter)));
        one.parameters("header").stream()
                .filter(parameter ->
                        parameter.has("example") && !name(parameter).equals("Accept-Language"))
                .forEach(parameter -> request.header(name(parameter), example(parameter)));
        var content = one.operation().at("/requestBody/content").properties();
        content.stream()
                .findFirst()
                .ifPresent(media -> request.contentType(media.getKey() + "; charset=UTF-8")
                        .body(media.getValue().get("example").toString()));
        var answer = request.request(one.method(), one.path());
        assertThat(String.valueOf(answer.statusCode()))
                .as("%s: %s", one, answer.asString())
                .isEqualTo(one.success());
        var answered = Api.JSON.readTree(answer.asString());
        var declared = one.operation().path("responses").path(one.success()).at("/content/application~1json/example");
        assertThat(fits(declared, answered))
                .as("%s answered %s, not %s", one, answered, declared)
                .isTrue();
        return answered;
    }

    /** Whether two answers have the same fields with the same values, and each element of a declared list its like. */
    private static boolean fits(JsonNode declared, JsonNode answered) {
        if (declared.isObject()) {
            return fields(declared).equals(fields(answered))
                    && declared.properties().stream()
                            .allMatch(field -> DIFFERS.contains(field.getKey())
                                    || fits(field.getValue(), answered.get(field.getKey())));
        }
        if (declared.isArray()) {
            return StreamSupport.stream(declared.spliterator(), false)
                    .allMatch(element -> StreamSupport.stream(answered.spliterator(), false)
                            .anyMatch(other -> fits(element, other)));
        }
        return declared.equals(answered);
    }

    private static Set<String> fields(JsonNode object) {
        return object.properties().stream()
                .map(field -> field.getKey())
                .filter(name -> !MAY_COME.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void stream(Described one) throws Exception {
        var answer = Api.here().open(one.path() + "?after=0");
        assertThat(String.valueOf(answer.statusCode())).isEqualTo(one.success());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var said = lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                    .limit(2);
            assertThat(said)
                    .satisfiesExactly(
                            id -> assertThat(id).isEqualTo("id:1"),
                            data -> assertThat(data).startsWith("data:{\"sequence\":\"1\","));
        }
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private static String example(JsonNode parameter) {
        return parameter.path("example").asText();
    }
}
