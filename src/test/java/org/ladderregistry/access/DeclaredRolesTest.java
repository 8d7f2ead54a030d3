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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.ApiContract;
import org.ladderregistry.ApiContract.Described;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** The document declares roles, the use cases ask for permissions: this holds the one against the other. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class DeclaredRolesTest {
    private static final String PASSWORD = "only-for-the-roles";

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource
    void a_role_is_let_in_where_the_document_says_so_and_nowhere_else(Role role) throws Exception {
        var name = "declared-" + role.code();
        DatabaseOwner.column("INSERT INTO account VALUES ('%s', '%s', '%s', '%s', false, now()) RETURNING username"
                .formatted(UUID.randomUUID(), name, Passwords.hash(PASSWORD), role.code()));
        var wrong = new ArrayList<String>();
        for (var one : ApiContract.operations()) {
            var declared = StreamSupport.stream(one.operation().path("x-roles").spliterator(), false)
                    .map(JsonNode::asText);
            boolean isMeant = declared.anyMatch(code -> code.equals(role.code()) || code.equals("anybody"));
            int status = status(one, name + ":" + PASSWORD);
            if (status == 401 || (status == 403) == isMeant) {
                wrong.add("%s answers %s %d".formatted(one, role.code(), status));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_is_let_in_but_where_the_document_says_anybody() throws Exception {
        for (var one : ApiContract.operations()) {
            assertThat(status(one, null) == 401)
                    .as(one.id())
                    .isEqualTo(!one.operation().path("security").isEmpty());
        }
    }

    private int status(Described one, String login) throws IOException, InterruptedException {
        var path = one.path();
        for (var parameter : one.parameters("path")) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + io.restassured.RestAssured.port + path))
                .method(one.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body(one)));
        if (one.operation().has("requestBody")) {
            request.header("Content-Type", "application/json");
        }
        if (login != null) {
            var encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** Its example, spoilt so that nothing is recorded. */
    private static String body(Described one) {
        var example = one.operation()
                .at("/requestBody/content/application~1json/example")
                .deepCopy();
        if (example instanceof ObjectNode object) {
            object.replace("uscc", object.has("uscc") ? object.textNode("spoilt") : null);
            object.replace("code", object.has("code") ? object.textNode("spoilt!") : null);
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        return example.isMissingNode() ? "" : example.toString();
    }
}
