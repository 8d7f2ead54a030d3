package org.ladderregistry.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.ladderregistry.Api;
import org.ladderregistry.ApiContract;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OpenApiDriftTest {
    private static final String UPDATE = "ladder.openapi.update";

    @Test
    void the_committed_document_is_the_one_that_the_service_serves() throws IOException {
        var json = given().get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var served = StableYaml.write(Api.JSON.readTree(json));
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(ApiContract.FILE, served);
        }
        assertThat(Files.readString(ApiContract.FILE))
                .as(
                        "If the change is meant: ./mvnw test -Dtest=OpenApiDriftTest -D%s=true, then read the difference",
                        UPDATE)
                .isEqualTo(served);
    }
}
