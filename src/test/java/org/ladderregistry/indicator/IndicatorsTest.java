package org.ladderregistry.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ADemoFirm.freshUscc;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asAdministratorReading;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;

/** As administrator, keeping the figures of a firm. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class IndicatorsTest {
    private ADemoFirm firm;

    @BeforeEach
    void a_firm_is_registered() {
        firm = registered();
    }

    @Test
    void figures_are_answered_as_they_were_given() {
        put(
                        2024,
                        Map.of(
                                "employees",
                                12,
                                "rdExpenseYuan",
                                0,
                                "netAssetsYuan",
                                -3_000_000,
                                "cleanRecord",
                                false,
                                "taxpayerType",
                                " 一般纳税人 ",
                                "source",
                                Map.of("system", "torch")))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1"));
        get(2024)
                .then()
                .statusCode(200)
                .body("uscc", equalTo(firm.uscc()))
                .body("year", equalTo(2024))
                .body("employees", equalTo(12))
                .body("rdExpenseYuan", equalTo(0))
                .body("netAssetsYuan", equalTo(-3_000_000))
                .body("cleanRecord", equalTo(false))
                .body("sciTechPersonnel", nullValue())
                .body("taxpayerType", equalTo("一般纳税人"))
                .body("source.system", equalTo("torch"))
                .body("recordedAt", notNullValue())
                .body("warnings", empty());
    }

    @Test
    void what_is_not_named_is_unknown_again_and_the_old_version_is_kept() throws SQLException {
        put(2024, Map.of("employees", 12, "classOneIp", 1)).then().statusCode(200);
        put(2024, Map.of("employees", 13))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("classOneIp", nullValue());
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void the_same_again_changes_nothing() throws SQLException {
        put(2024, Map.of("employees", 12)).then().body("version", equalTo(1));
        put(2024, Map.of("employees", 12)).then().statusCode(200).body("version", equalTo(1));
        assertThat(versions()).isEqualTo(1);
    }

    private int versions() throws SQLException {
        return DatabaseOwner.column("SELECT version FROM indicators WHERE uscc = '" + firm.uscc() + "'")
                .size();
    }

    @Test
    void odd_figures_are_recorded_and_ask_for_a_reason() {
        put(2023, Map.of("salesRevenueYuan", 48_000_000)).then().body("warnings", empty());
        put(2024, Map.of("salesRevenueYuan", 48_000, "employees", 10, "sciTechPersonnel", 11))
                .then()
                .statusCode(200)
                .body("warnings.code", contains("part-above-whole", "jump"))
                .body("warnings.figure", contains("sciTechPersonnel", "salesRevenueYuan"))
                .body("warnings.reason", contains(nullValue(), nullValue()));
        var reason = Map.of("figure", "salesRevenueYuan", "reason", "停产检修");
        put(2024, Map.of("salesRevenueYuan", 48_000, "reasons", List.of(reason)))
                .then()
                .body("warnings.reason", contains("停产检修"));
        asAdministratorReading("zh-CN")
                .get(path(2024))
                .then()
                .body("warnings[0].message", startsWith("销售收入为 48,000，上年销售收入为 48,000,000"));
    }

    @Test
    void who_saw_an_older_version_is_told() {
        var tag = put(2024, Map.of("employees", 12)).header("ETag");
        asAdministrator().header("If-None-Match", tag).get(path(2024)).then().statusCode(304);
        asAdministrator()
                .header("If-Match", tag)
                .body(Map.of("employees", 13))
                .put(path(2024))
                .then()
                .statusCode(200);
        asAdministrator()
                .header("If-Match", tag)
                .body(Map.of("employees", 14))
                .put(path(2024))
                .then()
                .statusCode(412);
        asAdministrator()
                .header("If-Match", tag)
                .body(Map.of())
                .put(path(2020))
                .then()
                .statusCode(412);
    }

    @Test
    void every_fault_of_shape_is_named_at_once() {
        put(2024, Map.of("employees", "12", "rdExpenseYuan", 1.5, "cleanRecord", 1, "rdExpense", 1))
                .then()
                .spec(malformed(
                        "/rdExpense unknown-field",
                        "/employees wrong-type",
                        "/rdExpenseYuan wrong-type",
                        "/cleanRecord wrong-type"));
    }

    @Test
    void every_faulty_value_is_named_at_once() {
        put(
                        2014,
                        Map.of(
                                "employees",
                                -1,
                                "salesRevenueYuan",
                                1_000_000_000_000_001L,
                                "netAssetsYuan",
                                -1_000_000_000_000_001L,
                                "source",
                                Map.of("system", ""),
                                "reasons",
                                List.of(Map.of("figure", "luck", "reason", ""))))
                .then()
                .spec(refused(
                        "/path/year year-before-establishment",
                        "/employees figure-range",
                        "/salesRevenueYuan figure-range",
                        "/netAssetsYuan figure-range",
                        "/source/system empty",
                        "/reasons/0/figure unknown-code",
                        "/reasons/0/reason empty"));
        put(Days.today().getYear() + 1, Map.of()).then().spec(refused("/path/year year-to-come"));
        put(Days.today().getYear(), Map.of()).then().statusCode(200);
        put(2015, Map.of("employees", 0)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "02024", "MMXX", "-2024", "20240", "0024"})
    void what_is_no_year_leads_nowhere(String year) {
        asAdministrator().get(firm.path() + "/indicators/" + year).then().spec(notFound());
        asAdministrator()
                .body(Map.of())
                .put(firm.path() + "/indicators/" + year)
                .then()
                .spec(notFound());
    }

    @Test
    void a_firm_or_a_year_that_nobody_recorded_is_not_found() {
        get(2024).then().spec(notFound());
        var other = ADemoFirm.FIRMS + "/" + freshUscc("91") + "/indicators/2024";
        asAdministrator().get(other).then().spec(notFound());
        asAdministrator().body(Map.of("employees", 1)).put(other).then().spec(notFound());
        asNobody().get(path(2024)).then().statusCode(401);
    }

    private Response put(int year, Map<String, ?> figures) {
        return asAdministrator().body(figures).put(path(year));
    }

    private Response get(int year) {
        return asAdministrator().get(path(year));
    }

    private String path(int year) {
        return firm.path() + "/indicators/" + year;
    }
}
