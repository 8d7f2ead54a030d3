package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/** Each test looks in a park of its own, so that it finds its own firms only. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SearchTest {
    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(1);

    private ADemoPark park;

    @BeforeEach
    void a_park_is_opened() {
        park = ADemoPark.opened();
    }

    @Nested
    class Finds {
        @Test
        void a_part_of_a_name() {
            var firm = tenant().named("甘肃丝路云图科技有限公司").register();
            tenant().named("甘肃黄河科技有限公司").register();
            for (var part : List.of("丝路云图", "云图", "图科", " 云图 ", "图")) {
                assertThat(found(Map.of("q", part))).as(part).containsExactly(firm.uscc());
            }
        }

        @Test
        void latin_letters_of_either_case() {
            var firm = tenant().named("Qilian科技").register();
            assertThat(found(Map.of("q", "qiLIAN"))).containsExactly(firm.uscc());
        }

        @Test
        void the_beginning_of_a_code() {
            var firm = tenant().register();
            assertThat(found(Map.of("q", firm.uscc()))).containsExactly(firm.uscc());
            assertThat(found(Map.of("q", firm.uscc().substring(0, 17).toLowerCase(java.util.Locale.ROOT))))
                    .containsExactly(firm.uscc());
            assertThat(found(Map.of("q", firm.uscc().substring(1)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "示%司", "示_", "%%", "\\%", "'"})
        void signs_as_they_are(String sign) {
            tenant().named("示范公司").register();
            var firm = tenant().named("符号" + sign + "公司").register();
            assertThat(found(Map.of("q", sign))).containsExactly(firm.uscc());
        }

        @Test
        void those_on_a_rung_and_those_on_none() {
            var none = tenant().register();
            var top = tenant().register().holding(highTech(from, through)).holding(techSme(from, through));
            var sme = tenant().register().holding(techSme(from, through)).holding(highTech(from, yesterday()));
            assertThat(found(Map.of("rung", "NONE"))).containsExactly(none.uscc());
            assertThat(found(Map.of("rung", "HIGH_TECH"))).containsExactly(top.uscc());
            assertThat(found(Map.of("rung", "TECH_SME"))).containsExactly(sme.uscc());
            assertThat(found(Map.of("holds", "TECH_SME"))).containsExactlyInAnyOrder(top.uscc(), sme.uscc());
            assertThat(found(Map.of("rung", "HIGH_TECH", "holds", "TECH_SME"))).containsExactly(top.uscc());
        }

        @Test
        void those_at_a_place_in_a_unit_or_field() {
            var here = tenant().register();
            var there = tenant().with("regionCode", "620201")
                    .with("reportingUnit", "620200")
                    .with("techField", "F8")
                    .register();
            for (var region : List.of("620102", "6201", "620100")) {
                assertThat(found(Map.of("region", region))).as(region).containsExactly(here.uscc());
            }
            assertThat(found(Map.of("region", "62"))).containsExactlyInAnyOrder(here.uscc(), there.uscc());
            assertThat(found(Map.of("reportingUnit", "620200"))).containsExactly(there.uscc());
            assertThat(found(Map.of("field", "F8"))).containsExactly(there.uscc());
        }

        @Test
        void those_whose_unbroken_run_ends_before_a_day() {
            var ending = tenant().register().holding(highTech(from, tomorrow()));
            var renewed =
                    tenant().register().holding(highTech(from, tomorrow())).holding(highTech(tomorrow(), through));
            var beyond = tomorrow().plusDays(1).toString();
            assertThat(found(Map.of("expiresBefore", beyond))).containsExactly(ending.uscc());
            assertThat(found(Map.of("expiresBefore", tomorrow().toString()))).isEmpty();
            assertThat(found(Map.of("expiresBefore", through.plusDays(1).toString())))
                    .contains(renewed.uscc());
        }

        @Test
        void whose_run_of_the_rung_that_was_asked_for() {
            var firm = tenant().register().holding(highTech(from, through)).holding(incubated(from, tomorrow()));
            var soon = Map.of("expiresBefore", tomorrow().plusDays(1).toString(), "holds", "INCUBATED");
            assertThat(found(soon)).containsExactly(firm.uscc());
            assertThat(found(Map.of("expiresBefore", tomorrow().plusDays(1).toString())))
                    .isEmpty();
        }

        @Test
        void those_that_were_so_on_another_day() {
            var firm = tenant().named("旧名公司").register().holding(highTech(from, through));
            firm.patch(Map.of("name", "新名公司")).then().statusCode(200);
            var before = yesterday().toString();
            assertThat(found(Map.of("q", "旧名", "asOf", before))).containsExactly(firm.uscc());
            assertThat(found(Map.of("q", "旧名"))).isEmpty();
            assertThat(found(Map.of(
                            "rung", "HIGH_TECH", "asOf", from.minusDays(1).toString())))
                    .isEmpty();
            assertThat(found(Map.of("asOf", "2015-02-28"))).isEmpty();
        }

        @Test
        void those_that_were_known_to_be_so() {
            var firm = tenant().named("旧名公司").register();
            var then = (String) firm.history().getFirst().get("recordedAt");
            firm.holding(highTech(from, through))
                    .patch(Map.of("name", "新名公司", "effectiveOn", from.toString()))
                    .then()
                    .statusCode(200);
            assertThat(found(Map.of("q", "旧名", "knownAt", then, "rung", "NONE")))
                    .containsExactly(firm.uscc());
            assertThat(found(Map.of("q", "新名", "knownAt", then))).isEmpty();
            assertThat(found(Map.of("knownAt", "2020-01-01T00:00:00Z"))).isEmpty();
        }
    }

    @Nested
    class Lists {
        @Test
        void firms_without_their_certifications() {
            tenant().register().holding(highTech(from, through));
            asAdministrator()
                    .queryParam("park", park.code())
                    .get(FIRMS)
                    .then()
                    .statusCode(200)
                    .body("items", everyItem(not(hasKey("certifications"))))
                    .body("items", everyItem(hasKey("position")))
                    .body("$", hasKey("next"));
        }

        @Test
        void in_the_order_asked_for() {
            var b = tenant().named("B")
                    .with("establishedOn", "2016-01-01")
                    .register()
                    .uscc();
            var c = tenant().named("C")
                    .with("establishedOn", "2015-01-01")
                    .register()
                    .uscc();
            var a = tenant().named("A")
                    .with("establishedOn", "2017-01-01")
                    .register()
                    .uscc();
            assertThat(found(Map.of("sort", "name"))).containsExactly(a, b, c);
            assertThat(found(Map.of("sort", "-name"))).containsExactly(c, b, a);
            assertThat(found(Map.of("sort", "establishedOn"))).containsExactly(c, b, a);
            assertThat(found(Map.of("sort", "-establishedOn"))).containsExactly(a, b, c);
            assertThat(found(Map.of("sort", "-uscc"))).isEqualTo(found(Map.of()).reversed());
        }

        @ParameterizedTest
        @ValueSource(strings = {"uscc", "-uscc", "name", "-name", "establishedOn", "-establishedOn"})
        void page_by_page_none_twice_and_none_missed(String sort) {
            var before = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                before.add(tenant().named(i % 2 == 0 ? "同名" : "异名").register().uscc());
            }
            var seen = new ArrayList<String>();
            var page = page(Map.of("sort", sort, "limit", "2"));
            while (true) {
                seen.addAll(page.getList("items.uscc", String.class));
                tenant().named("同名").register();
                if (page.getString("next") == null || seen.size() > 40) {
                    break;
                }
                page = page(Map.of("sort", sort, "limit", "2", "cursor", page.getString("next")));
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        }

        @Test
        void and_a_link_leads_on_as_it_is() {
            var firms = List.of(
                    tenant().named("甲+乙 {x}%&公司").register(),
                    tenant().named("甲+乙 {x}%&公司").register());
            var query = Map.of("q", "甲+乙 {x}%&", "limit", "1", "knownAt", "2999-01-01T00:00:00+08:00");
            query = new HashMap<>(query);
            query.put("knownAt", (String) firms.getLast().history().getFirst().get("recordedAt"));
            var link = request(query).header("Link");
            assertThat(link).endsWith("; rel=\"next\"");
            var next = link.substring(1, link.indexOf('>'));
            var second = asAdministrator()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(second.getList("items.uscc", String.class))
                    .containsExactly(firms.getLast().uscc());
            assertThat(second.getString("next")).isNull();
        }

        @Test
        void a_cursor_is_good_for_its_own_search_only() {
            tenant().register();
            tenant().register();
            var cursor = page(Map.of("limit", "1")).getString("next");
            request(Map.of("cursor", cursor, "rung", "NONE")).then().spec(malformed("/query/cursor bad-cursor"));
            request(Map.of("cursor", cursor, "sort", "name")).then().spec(malformed("/query/cursor bad-cursor"));
            request(Map.of("cursor", "A" + cursor)).then().spec(malformed("/query/cursor bad-cursor"));
            var tampered = cursor.substring(0, cursor.length() - 2) + (cursor.endsWith("AA") ? "BB" : "AA");
            request(Map.of("cursor", tampered)).then().spec(malformed("/query/cursor bad-cursor"));
            request(Map.of("cursor", cursor, "limit", "500")).then().statusCode(200);
        }
    }

    private ADemoFirm tenant() {
        return unregistered().with("parkCode", park.code());
    }

    private List<String> found(Map<String, String> query) {
        return page(query).getList("items.uscc", String.class);
    }

    private JsonPath page(Map<String, String> query) {
        return request(query).then().statusCode(200).extract().jsonPath();
    }

    private io.restassured.response.Response request(Map<String, String> query) {
        return asAdministrator()
                .queryParam("park", park.code())
                .queryParams(query)
                .get(FIRMS);
    }
}
