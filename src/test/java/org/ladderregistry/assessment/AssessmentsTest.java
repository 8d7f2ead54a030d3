package org.ladderregistry.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ADemoFirm.freshUscc;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.day;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asAdministratorReading;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;

/** As administrator, asking what a firm lacks. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AssessmentsTest {
    private static final Map<String, Object> FIGURES = Map.of(
            "employees", 100,
            "sciTechPersonnel", 15,
            "salesRevenueYuan", 10_000_000,
            "totalCostYuan", 9_000_000,
            "totalAssetsYuan", 20_000_000,
            "rdExpenseYuan", 400_000,
            "classOneIp", 0,
            "classTwoIp", 3,
            "soundAccounts", true,
            "cleanRecord", true);

    private ADemoFirm firm;

    @BeforeEach
    void a_firm_has_figures() {
        firm = registered();
        put(2024, FIGURES);
    }

    @Test
    void every_criterion_is_answered_at_once() {
        ask(Map.of("rung", "TECH_SME", "on", "2025-06-01"))
                .then()
                .statusCode(200)
                .body("uscc", equalTo(firm.uscc()))
                .body("rung", equalTo("TECH_SME"))
                .body("ruleSet", equalTo("TSME-2017"))
                .body("on", equalTo("2025-06-01"))
                .body("year", equalTo(2024))
                .body("verdict", equalTo("NOT_MET"))
                .body("bounds.lowest", equalTo("NOT_MET"))
                .body("bounds.highest", equalTo("NOT_MET"))
                .body("score.low", equalTo(56))
                .body("score.high", equalTo(56))
                .body("score.pass", equalTo(60))
                .body("criteria.code", contains("T1", "T2a", "T2b", "T2c", "T3", "T4", "T5"))
                .body("criteria.outcome", contains("MET", "MET", "MET", "MET", "FOR_JUDGEMENT", "MET", "NOT_MET"))
                .body("criteria[6].gap", equalTo("short by 4 points"))
                .body("criteria[6].clause", equalTo("国科发政〔2017〕115号 第六条(五)"))
                .body("confirmations.code", hasItem("T5-HTE"))
                .body("turnedBy.text", hasItems("5 more R&D staff", "R&D short by 100,000 yuan", "1 more class-II IP"));
    }

    @Test
    void a_valid_certificate_confirms_directly() {
        firm.holding(highTech(day("2024-11-01"), day("2027-10-31")));
        ask(Map.of("rung", "TECH_SME", "on", "2025-06-01"))
                .then()
                .body("criteria[6].outcome", equalTo("MET"))
                .body("verdict", equalTo("FOR_JUDGEMENT"));
        ask(Map.of("rung", "TECH_SME", "on", "2024-10-31"))
                .then()
                .body("criteria[6].outcome", equalTo("UNKNOWN"))
                .body("criteria[6].missing.year", hasItem(2023));
        ask(Map.of("rung", "PROVINCIAL_INNOVATIVE", "on", "2025-06-01"))
                .then()
                .body("criteria.find { it.code == 'P2' }.outcome", equalTo("NOT_MET"));
    }

    @Test
    void the_day_decides_on_the_rules() {
        assertThat(ask(Map.of("rung", "INCUBATED", "on", "2025-12-31"))
                        .jsonPath()
                        .getString("ruleSet"))
                .isEqualTo("INC-2018");
        ask(Map.of("rung", "INCUBATED", "on", "2026-01-01"))
                .then()
                .body("ruleSet", equalTo("INC-2025"))
                .body("verified", equalTo(false))
                .body("graduation.verdict", equalTo("FOR_JUDGEMENT"))
                .body("graduation.criteria.code", contains("G1", "G2", "G3", "G4"));
        ask(Map.of("title", "SPECIALISED_SME", "on", "2026-04-01"))
                .then()
                .body("ruleSet", equalTo("ZJTX-2026"))
                .body("title", equalTo("SPECIALISED_SME"))
                .body("rung", nullValue());
        ask(Map.of("rung", "TECH_SME")).then().body("on", equalTo(today().toString()));
    }

    @Test
    void a_high_tech_score_is_a_range() {
        ask(Map.of("rung", "HIGH_TECH", "on", "2025-06-01"))
                .then()
                .body("score.pass", equalTo(71))
                .body("criteria.code", contains("H1", "H2", "H3", "H4", "H5a", "H5b", "H6", "H7", "H8"))
                .body("verdict", equalTo("UNKNOWN"))
                .body("bounds.lowest", equalTo("NOT_MET"))
                .body("bounds.highest", equalTo("MET"))
                .body("turnedBy", empty());
    }

    /** HTE-10 of the vectors: the certificate, and what follows from it, outlives a change of name. */
    @Test
    void a_new_name_changes_nothing() {
        firm.holding(highTech(day("2024-11-01"), day("2027-10-31")));
        String number = firm.read().extract().path("certifications[0].certificateNumber");
        firm.patch(Map.of("name", "示范更名有限公司", "effectiveOn", "2025-01-01"))
                .then()
                .statusCode(200);
        firm.read()
                .body("certifications[0].certificateNumber", equalTo(number))
                .body("certifications[0].validThrough", equalTo("2027-10-31"));
        ask(Map.of("rung", "TECH_SME", "on", "2025-06-01")).then().body("confirmations[0].outcome", equalTo("MET"));
    }

    @Test
    void texts_are_in_the_language_of_the_caller() {
        asAdministratorReading("zh-CN")
                .queryParams(Map.of("rung", "TECH_SME", "on", "2025-06-01"))
                .get(path())
                .then()
                .body("criteria[1].text", equalTo("职工总数"))
                .body("criteria[1].required", equalTo("≤ 500 人"))
                .body("criteria[6].gap", equalTo("还差 4 分"));
    }

    @Test
    void what_means_nothing_is_named() {
        ask(Map.of("rung", "UNICORN", "on", "soon", "asOf", "2025-01-01"))
                .then()
                .spec(malformed("/query/rung not-one-of", "/query/on not-a-day", "/query/asOf unknown-field"));
        ask(Map.of()).then().spec(malformed("/query/rung rung-or-title"));
        ask(Map.of("rung", "TECH_SME", "title", "LITTLE_GIANT")).then().spec(malformed("/query/rung rung-or-title"));
        ask(Map.of("rung", "TECH_SME", "on", "2017-05-02")).then().spec(refused("/query/on no-rule-set"));
        ask(Map.of("title", "LED_STANDARD")).then().spec(refused("/query/on no-rule-set"));
        ask(Map.of("rung", "HIGH_TECH", "on", "2015-02-28")).then().spec(notFound());
        asAdministrator()
                .queryParam("rung", "TECH_SME")
                .get(ADemoFirm.FIRMS + "/" + freshUscc("91") + "/assessment")
                .then()
                .spec(notFound());
        asNobody().queryParam("rung", "TECH_SME").get(path()).then().statusCode(401);
    }

    private Response ask(Map<String, String> query) {
        return asAdministrator().queryParams(query).get(path());
    }

    private String path() {
        return firm.path() + "/assessment";
    }

    private void put(int year, Map<String, Object> figures) {
        asAdministrator()
                .body(new HashMap<>(figures))
                .put(firm.path() + "/indicators/" + year)
                .then()
                .statusCode(200);
    }
}
