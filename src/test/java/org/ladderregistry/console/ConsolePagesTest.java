package org.ladderregistry.console;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.Registry;
import org.ladderregistry.kernel.Uscc;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ConsolePagesTest {

    @Nested
    class A_person_who_searches {

        @Test
        void is_led_from_the_root_to_the_console() {
            asPerson()
                    .redirects()
                    .follow(false)
                    .get("/")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/console"));
        }

        @Test
        void finds_a_firm_by_part_of_its_name_with_its_position_and_place() {
            registered("0001", "甘肃寻找测试有限公司");
            certified("0001", "GR202662000001", "2026-01-01", "2028-12-31");
            page("/console?q=寻找测试")
                    .body(containsString("甘肃寻找测试有限公司"))
                    .body(containsString("高新技术企业"))
                    .body(containsString("兰州市 城关区"))
                    .body(containsString("2028-12-31"));
        }

        @Test
        void finds_a_firm_by_the_beginning_of_its_code() {
            registered("0002", "甘肃代码测试有限公司");
            page("/console?q=" + uscc("0002").substring(0, 16).toLowerCase()).body(containsString("甘肃代码测试有限公司"));
        }

        @Test
        void turns_pages_without_losing_the_filter_or_the_language() {
            registered("0011", "甘肃翻页甲有限公司");
            registered("0012", "甘肃翻页乙有限公司");
            var first = page("/console?q=甘肃翻页&limit=1&lang=en").body(containsString("甘肃翻页甲有限公司"));
            var next = first.extract().htmlPath().getString("**.find { it.@rel == 'next' }.@href");
            page("/console" + URLDecoder.decode(next, StandardCharsets.UTF_8))
                    .body(allOf(containsString("甘肃翻页乙有限公司"), not(containsString("甘肃翻页甲有限公司"))))
                    .body(containsString("First page"));
        }

        @Test
        void is_told_when_nothing_fits() {
            page("/console?q=没有这样的企业").body(containsString("没有符合条件的企业"));
        }

        @Test
        void sees_what_is_wrong_with_a_damaged_address() {
            asPerson().get("/console?cursor=damaged").then().statusCode(400).body(containsString("游标无效"));
        }
    }

    @Nested
    class A_person_who_reads_a_firm {

        @Test
        void sees_the_ladder_the_certifications_and_the_history_in_plain_words() {
            registered("0021", "甘肃阅读测试有限公司");
            certified("0021", "GR202662000021", "2026-01-01", "2028-12-31");
            page("/console/firms/" + uscc("0021"))
                    .body("html.@lang", equalTo("zh-CN"))
                    .body("**.find { it.@'aria-current' == 'true' }.strong", equalTo("高新技术企业"))
                    .body("**.find { it.@'aria-current' == 'true' }.span[1]", equalTo("2026-01-01 至 2028-12-31"))
                    .body(containsString("甘科高〔2026〕1号"))
                    .body(containsString("登记企业"))
                    .body(containsString("2026-01-01 至 2028-12-31，位次由“无”变为“高新技术企业”"));
        }

        @Test
        void sees_it_as_it_was_on_another_day() {
            registered("0022", "甘肃往日测试有限公司");
            certified("0022", "GR202662000022", "2026-01-01", "2028-12-31");
            page("/console/firms/" + uscc("0022") + "?asOf=2025-12-31&lang=en")
                    .body(containsString("are those of 2025-12-31"))
                    .body(containsString("Not begun"))
                    .body(not(containsString("aria-current")));
        }

        @Test
        void reads_facts_that_changed_with_the_names_of_their_codes() {
            registered("0023", "甘肃变更测试有限公司");
            asAdministrator()
                    .header("If-Match", "*")
                    .body("{\"techField\": \"F4\", \"name\": \"甘肃更名测试有限公司\"}")
                    .patch("/api/v1/firms/" + uscc("0023"))
                    .then()
                    .statusCode(200);
            page("/console/firms/" + uscc("0023"))
                    .body(containsString("技术领域：电子信息 → 新材料"))
                    .body(containsString("企业名称：甘肃变更测试有限公司 → 甘肃更名测试有限公司"));
        }

        @Test
        void sees_a_name_that_looks_like_markup_as_the_name_it_is() {
            registered("0024", "<b onclick=alert(1)>\\\"甘肃&'公司</b>");
            page("/console/firms/" + uscc("0024"))
                    .body(containsString("&lt;b onclick=alert(1)&gt;&quot;甘肃&amp;&#39;公司&lt;/b&gt;"))
                    .body(not(containsString("<b onclick")));
            page("/console?q=<b onclick").body(not(containsString("<b onclick")));
        }

        @Test
        void is_told_that_the_firm_was_not_established_yet() {
            registered("0025", "甘肃成立测试有限公司");
            asPerson()
                    .get("/console/firms/" + uscc("0025") + "?asOf=2001-01-01")
                    .then()
                    .statusCode(404)
                    .body(containsString("在 2001-01-01 这一天没有这家企业"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/console/firms/91620102CNTLX9999A", "/console/firms/nonsense", "/console/nowhere/else"})
        void gets_a_page_also_where_there_is_nothing(String path) {
            asPerson()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("text/html"))
                    .body(containsString("未找到"));
        }

        @Test
        void is_told_what_is_wrong_with_a_day() {
            registered("0026", "甘肃日期测试有限公司");
            asPerson()
                    .get("/console/firms/" + uscc("0026") + "?asOf=2025-02-30&lang=en")
                    .then()
                    .statusCode(400)
                    .body(containsString("“2025-02-30” is not a day"));
        }
    }

    @Nested
    class Every_page {

        @ParameterizedTest
        @CsvSource({
            "/console, '', zh-CN, 企业查询",
            "/console, en, en, Firms",
            "/console?lang=zh, en, zh-CN, 企业查询",
            "/console?lang=en, zh-CN, en, Firms"
        })
        void speaks_the_language_that_was_chosen_or_else_preferred(
                String path, String preferred, String language, String title) {
            asPerson()
                    .header("Accept-Language", preferred)
                    .get(path)
                    .then()
                    .header("Content-Language", equalTo(language))
                    .body("html.@lang", equalTo(language))
                    .body("html.body.main.h1", equalTo(title));
        }

        @Test
        void allows_no_script_and_no_other_site() {
            page("/console")
                    .header(
                            "Content-Security-Policy",
                            startsWith("default-src 'none'; object-src 'none'; style-src 'self'"))
                    .body(not(containsString("<script")))
                    .body(not(containsString("style=")));
        }

        @Test
        void asks_who_is_there() {
            asNobody()
                    .redirects()
                    .follow(false)
                    .get("/console")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("basic"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/console/console.css", "/console/icon.svg"})
        void may_be_dressed_before_anybody_has_logged_in(String path) {
            asNobody().get(path).then().statusCode(200);
        }
    }

    private static RequestSpecification asPerson() {
        return io.restassured.RestAssured.given()
                .auth()
                .preemptive()
                .basic(Registry.ADMIN, Registry.PASSWORD)
                .header("Accept", "text/html");
    }

    private static ValidatableResponse page(String path) {
        return asPerson().get(path).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private static void registered(String number, String name) {
        asAdministrator()
                .body("""
                        {"uscc": "%s", "name": "%s", "establishedOn": "2020-01-02", "regionCode": "620102",
                         "reportingUnit": "620100", "techField": "F1", "industryCode": "I65"}
                        """.formatted(uscc(number), name))
                .post("/api/v1/firms")
                .then()
                .statusCode(201);
    }

    private static void certified(String number, String certificate, String from, String through) {
        asAdministrator()
                .body("""
                        {"rung": "HIGH_TECH", "certificateNumber": "%s", "issuedOn": "%2$s", "validFrom": "%2$s",
                         "validThrough": "%3$s", "decisionNumber": "甘科高〔2026〕1号", "issuer": "甘肃省科学技术厅"}
                        """.formatted(certificate, from, through))
                .post("/api/v1/firms/" + uscc(number) + "/certifications")
                .then()
                .statusCode(201);
    }

    /** A sound code that no other test uses. */
    private static String uscc(String number) {
        var first = "91620102CNTL" + number + "X";
        return first + Uscc.checkCharacter(first);
    }
}
