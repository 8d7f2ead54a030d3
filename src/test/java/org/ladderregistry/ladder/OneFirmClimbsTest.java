package org.ladderregistry.ladder;

import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OneFirmClimbsTest {
    @Test
    void smoke() {
        asAdministrator().body("""
            {"uscc":"91620102DEMX000141","name":"兰州示范科技有限公司","establishedOn":"2020-01-02","regionCode":"620102","reportingUnit":"620100","techField":"F1","industryCode":"I65"}
            """).post("/api/v1/firms").then().log().all().statusCode(201);
        asAdministrator()
                .body("""
            {"rung":"HIGH_TECH","certificateNumber":"GR202562000533","issuedOn":"2025-10-15","validFrom":"2025-10-15","validThrough":"2028-10-14","decisionNumber":"甘科高〔2025〕1号","issuer":"甘肃省科学技术厅"}
            """)
                .post("/api/v1/firms/91620102DEMX000141/certifications")
                .then()
                .log()
                .all()
                .statusCode(201);
        asAdministrator()
                .get("/api/v1/firms/91620102DEMX000141")
                .then()
                .log()
                .all()
                .statusCode(200);
        asAdministrator()
                .get("/api/v1/firms?rung=HIGH_TECH&q=示范&expiresBefore=2029-01-01")
                .then()
                .log()
                .all()
                .statusCode(200);
        asAdministrator()
                .get("/api/v1/firms/91620102DEMX000141/history")
                .then()
                .log()
                .all()
                .statusCode(200);
        asAdministrator().get("/api/v1/events?wait=5").then().log().all().statusCode(200);
        asAdministrator().body("{}").post("/api/v1/firms").then().log().all().statusCode(400);
        asAdministrator().get("/api/v1/nothing").then().log().all().statusCode(404);
    }
}
