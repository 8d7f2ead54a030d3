package org.ladderregistry.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.ALogin;
import org.ladderregistry.ApiContract;
import org.ladderregistry.ApiContract.Described;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.ProviderTokens;

/** Every operation of the document, by every role, in its own scope, in another one, without one; and by tokens that are none. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AccessMatrixTest {
    private static final Map<String, String> FAR_AWAY = Map.of("reportingUnit", "620200", "regionCode", "620201");
    private static final List<String> ALL_RUNGS =
            List.of("INCUBATED", "TECH_SME", "PROVINCIAL_INNOVATIVE", "HIGH_TECH");

    private static Ground own;
    private static Ground foreign;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A park and a firm in it with an admission, on which everything is tried. */
    private record Ground(ADemoPark park, ADemoFirm firm, String certification) {
        static Ground laid(Map<String, String> place) {
            var park = ADemoPark.planned();
            place.forEach(park::with);
            park.open();
            var firm = ADemoFirm.unregistered().with("parkCode", park.code());
            place.forEach(firm::with);
            firm.register();
            var admission = ACertificate.incubated(Days.today(), Days.today().plusYears(3))
                    .with("parkCode", park.code());
            String id = firm.post(admission).then().statusCode(201).extract().path("certification.id");
            return new Ground(park, firm, id);
        }
    }

    @BeforeEach
    void lay_the_ground() {
        if (own == null) {
            own = Ground.laid(Map.of("reportingUnit", "620100", "regionCode", "620102"));
            foreign = Ground.laid(FAR_AWAY);
        }
    }

    @Test
    void every_operation_says_what_it_asks_of_a_scope() {
        assertThat(ApiContract.operations())
                .filteredOn(one -> !one.operation().path("security").isEmpty())
                .allSatisfy(one -> assertThat(
                                Reach.valueOf(one.operation().path("x-reach").asText()))
                        .isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void a_role_in_its_own_scope_is_let_in_where_the_document_says_so(Role role) throws Exception {
        var token = login(role).token();
        assertThat(wrong(own, role, token, (one, isMeant) -> isMeant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_in_a_foreign_scope_reaches_nothing_that_has_a_place(Role role) throws Exception {
        var token = login(role).token();
        boolean bound = role == Role.PARK_ADMINISTRATOR || role == Role.CERTIFYING_OFFICE;
        assertThat(wrong(foreign, role, token, (one, isMeant) -> isMeant && !(bound && reach(one) == Reach.OWN_PLACE)))
                .isEmpty();
    }

    @Test
    void a_reader_of_one_unit_reaches_neither_other_places_nor_the_whole_province() throws Exception {
        var token = ALogin.ofReader(List.of("620100")).token();
        assertThat(wrong(foreign, Role.READER, token, (one, isMeant) -> isMeant && reach(one) == Reach.ANYWHERE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_providers_token_without_a_scope_gives_no_role_that_needs_one(Role role) throws Exception {
        var token = ProviderTokens.signed(ProviderTokens.of("somebody", role.code()));
        boolean sound = role != Role.PARK_ADMINISTRATOR && role != Role.CERTIFYING_OFFICE;
        assertThat(wrong(own, role, token, (one, isMeant) -> isMeant && sound)).isEmpty();
    }

    /** Tokens that are none, by what is wrong with them. */
    private static Map<String, String> none() {
        var expired = ProviderTokens.of("late", "administrator")
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1)));
        var sound = ProviderTokens.signed(ProviderTokens.of("x", "administrator"));
        return Map.of(
                "unknown", "lrt_" + "A".repeat(65),
                "of another secret", ALogin.of("administrator").token().replaceFirst(".{9}$", "AAAAAAAAA"),
                "expired", ProviderTokens.signed(expired),
                "forged", sound.replaceFirst("\\.[^.]*$", ".AAAA"),
                "no token at all", "x.y.z");
    }

    @Test
    void nobody_is_let_in_but_where_the_document_says_anybody() throws Exception {
        for (var one : ApiContract.operations()) {
            boolean closed = !one.operation().path("security").isEmpty();
            assertThat(status(one, own, null, null) == 401).as(one.id()).isEqualTo(closed);
        }
    }

    @Test
    void a_token_that_is_none_opens_nothing_not_even_what_is_open() throws Exception {
        for (var token : none().entrySet()) {
            for (var one : ApiContract.operations()) {
                assertThat(status(one, own, null, token.getValue()))
                        .as("%s, %s", one.id(), token.getKey())
                        .isEqualTo(401);
            }
        }
    }

    private interface Expectation {
        boolean isLetIn(Described one, boolean isMeantForTheRole);
    }

    private List<String> wrong(Ground on, Role role, String token, Expectation expected) throws Exception {
        var wrong = new ArrayList<String>();
        for (var one : ApiContract.operations()) {
            int status = status(one, on, role, token);
            boolean letIn = status != 401 && status != 403;
            boolean open = one.operation().path("security").isEmpty();
            if (status == 401 || letIn != (open || expected.isLetIn(one, isMeant(one, role)))) {
                wrong.add("%s answers %s %d".formatted(one, role, status));
            }
        }
        return wrong;
    }

    private static boolean isMeant(Described one, Role role) {
        var declared = StreamSupport.stream(one.operation().path("x-roles").spliterator(), false)
                .map(JsonNode::asText);
        return declared.anyMatch(code -> code.equals(role.code()));
    }

    private static Reach reach(Described one) {
        return Reach.valueOf(one.operation().path("x-reach").asText());
    }

    private static ALogin login(Role role) {
        return switch (role) {
            case CERTIFYING_OFFICE -> ALogin.ofOffice(List.of("620100"), ALL_RUNGS.toArray(String[]::new));
            case PARK_ADMINISTRATOR -> ALogin.ofPark(own.park().code());
            case READER -> ALogin.of(role.code()).over("personalData", true);
            case ADMINISTRATOR, PLANNER, AUDITOR -> ALogin.of(role.code());
        };
    }

    private int status(Described one, Ground on, Role role, String token) throws IOException, InterruptedException {
        var path = one.path();
        for (var parameter : one.parameters("path")) {
            var name = parameter.path("name").asText();
            path = path.replace("{" + name + "}", value(name, on, parameter));
        }
        var address = URI.create("http://localhost:" + io.restassured.RestAssured.port + path + query(one));
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .method(one.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body(one, on, role)));
        if (one.operation().has("requestBody")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static String value(String name, Ground on, JsonNode parameter) {
        return switch (name) {
            case "uscc" -> on.firm().uscc();
            case "id" -> on.certification();
            case "code" -> on.park().code();
            default -> parameter.path("example").asText();
        };
    }

    /** As its example asks, but for the wait that nobody has time for. */
    private static String query(Described one) {
        var needed = one.parameters("query").stream()
                .filter(parameter -> parameter.has("example"))
                .filter(parameter -> !parameter.path("name").asText().equals("wait"))
                .map(parameter -> parameter.path("name").asText() + "="
                        + parameter.path("example").asText())
                .toList();
        return needed.isEmpty() ? "" : "?" + String.join("&", needed);
    }

    /** Its example in the place it is about, spoilt so that nothing is recorded. */
    private static String body(Described one, Ground on, Role role) {
        var example = one.operation()
                .at("/requestBody/content/application~1json/example")
                .deepCopy();
        if (!(example instanceof ObjectNode body)) {
            return "";
        }
        if (one.id().equals("registerFirm")) {
            body.put("uscc", ADemoFirm.freshUscc("91"));
            body.put("parkCode", on.park().code());
            List.of("reportingUnit", "regionCode")
                    .forEach(field -> body.put(
                            field, String.valueOf(on.firm().registration().get(field))));
        }
        if (one.id().equals("certifyFirm") && role == Role.PARK_ADMINISTRATOR) {
            body.put("rung", "INCUBATED");
            body.put("parkCode", on.park().code());
        }
        spoil(one, body);
        return body.toString();
    }

    private static void spoil(Described one, ObjectNode body) {
        var spoilt = Map.of(
                "issuedOn", "1899-01-01",
                "effectiveOn", "1899-01-01",
                "code", "spoilt!",
                "username", "Spoilt!",
                "expiresOn", "1999-01-01",
                "current", "none-that-anybody-has");
        spoilt.forEach((field, value) -> {
            if (body.has(field)) {
                body.put(field, value);
            }
        });
        if (one.id().equals("correctCertification")) {
            body.put("reason", " ");
        }
    }
}
