package org.ladderregistry.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.notFound;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.ALogin;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.ProviderTokens;
import org.ladderregistry.Registry;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ScopesTest {
    private static final String FIRMS = ADemoFirm.FIRMS;

    @Nested
    class As_park_administrator {
        private ADemoPark park;
        private ALogin.Asking me;
        private ADemoFirm own;
        private ADemoFirm foreign;

        @BeforeEach
        void with_a_park_of_mine_and_another_one() {
            park = ADemoPark.opened();
            me = ALogin.ofPark(park.code()).asking();
            own = in(park);
            foreign = in(ADemoPark.opened());
        }

        @Test
        void i_register_firms_in_my_park_and_nowhere_else() {
            var mine = ADemoFirm.unregistered().with("parkCode", park.code());
            me.ask().body(mine.registration()).post(FIRMS).then().statusCode(201);
            var elsewhere = ADemoFirm.unregistered();
            me.ask().body(elsewhere.registration()).post(FIRMS).then().spec(any(403));
            elsewhere.get().then().spec(notFound());
        }

        @Test
        void i_change_my_firms_and_no_others() {
            var change = Map.of("name", "新名字科技有限公司");
            me.ask()
                    .header("If-Match", own.etag())
                    .body(change)
                    .patch(own.path())
                    .then()
                    .statusCode(200);
            me.ask()
                    .header("If-Match", foreign.etag())
                    .body(change)
                    .patch(foreign.path())
                    .then()
                    .spec(any(403));
        }

        @Test
        void a_firm_that_has_left_is_mine_no_more_also_on_days_when_it_was() {
            own.patch(Map.of("parkCode", ADemoPark.opened().code())).then().statusCode(200);
            me.ask().get(own.path() + "/history").then().spec(any(403));
            me.ask()
                    .queryParam("asOf", Days.yesterday().toString())
                    .get(own.path())
                    .then()
                    .statusCode(200)
                    .body("certifications.rung", not(hasItem("INCUBATED")));
        }

        @Test
        void i_admit_to_my_incubator_but_certify_nobody() {
            me.ask()
                    .body(admission("入孵-自办").body())
                    .post(own.certificationsPath())
                    .then()
                    .statusCode(201);
            var title = ACertificate.highTech(Days.today(), Days.today().plusYears(3));
            me.ask().body(title.body()).post(own.certificationsPath()).then().spec(any(403));
            me.ask()
                    .body(admission("入孵-他办")
                            .with("parkCode", foreign.registration().get("parkCode"))
                            .body())
                    .post(own.certificationsPath())
                    .then()
                    .spec(any(403));
        }

        @Test
        void i_end_the_stay_of_a_firm_that_has_moved_on() {
            String id = own.post(admission("入孵-迁出")).then().extract().path("certification.id");
            own.patch(Map.of("parkCode", ADemoPark.opened().code())).then().statusCode(200);
            me.ask()
                    .body(Map.of("effectiveOn", Days.today().toString(), "outcome", "LEFT"))
                    .post(own.certificationsPath() + "/" + id + "/end")
                    .then()
                    .statusCode(200);
        }

        @Test
        void of_others_i_see_what_is_public_and_nothing_more() {
            foreign.holding(admission("入孵-秘密")
                            .with("parkCode", foreign.registration().get("parkCode")))
                    .holding(ACertificate.techSme(Days.today(), Days.today()));
            me.ask()
                    .get(foreign.path())
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(foreign.name()))
                    .body("certifications.rung", contains("TECH_SME"))
                    .body("position.certificateNumber", notNullValue());
            me.ask().get(foreign.path() + "/history").then().spec(any(403));
        }

        @Test
        void the_number_of_a_foreign_agreement_is_hidden_wherever_it_could_show() {
            String id = foreign.post(admission("入孵-隐藏")
                            .with("parkCode", foreign.registration().get("parkCode")))
                    .then()
                    .extract()
                    .path("certification.id");
            me.ask().get(foreign.path()).then().body("position.certificateNumber", nullValue());
            me.ask().get(foreign.certificationsPath() + "/" + id).then().spec(notFound());
            me.ask()
                    .queryParam("q", foreign.uscc())
                    .get(FIRMS)
                    .then()
                    .body("items.position.certificateNumber", everyItem(nullValue()));
        }

        @Test
        void deadlines_are_those_of_my_park() {
            own.holding(ACertificate.techSme(Days.today(), Days.today().plusDays(9)));
            foreign.holding(ACertificate.techSme(Days.today(), Days.today().plusDays(9)));
            me.ask()
                    .get("/api/v1/deadlines?within=10d&kind=LAPSE")
                    .then()
                    .statusCode(200)
                    .body("items.firm.uscc", hasItem(own.uscc()))
                    .body("items.firm.uscc", not(hasItem(foreign.uscc())));
            me.ask()
                    .queryParam("park", foreign.registration().get("parkCode"))
                    .get("/api/v1/deadlines?within=10d")
                    .then()
                    .body("items", empty());
        }

        private ACertificate admission(String number) {
            return ACertificate.incubated(Days.today(), Days.today().plusYears(3))
                    .numbered(number + park.code())
                    .with("parkCode", park.code());
        }
    }

    @Nested
    class As_certifying_office {
        private ALogin.Asking me;

        @BeforeEach
        void for_one_rung_in_one_unit() {
            me = ALogin.ofOffice(List.of("620100"), "TECH_SME").asking();
        }

        @Test
        void i_decide_on_my_rungs_in_my_unit() {
            var here = ADemoFirm.registered();
            var there = ADemoFirm.unregistered()
                    .with("reportingUnit", "620200")
                    .with("regionCode", "620201")
                    .register();
            var sme = ACertificate.techSme(Days.today(), Days.today());
            me.ask().body(sme.body()).post(here.certificationsPath()).then().statusCode(201);
            var other = ACertificate.techSme(Days.today(), Days.today());
            me.ask().body(other.body()).post(there.certificationsPath()).then().spec(any(403));
            var high = ACertificate.highTech(Days.today(), Days.today());
            me.ask().body(high.body()).post(here.certificationsPath()).then().spec(any(403));
        }

        @Test
        void a_correction_can_not_make_a_rung_of_mine_into_another_one() {
            var firm = ADemoFirm.registered();
            String id = firm.post(ACertificate.techSme(Days.today(), Days.today()))
                    .then()
                    .extract()
                    .path("certification.id");
            me.ask()
                    .body(Map.of("rung", "HIGH_TECH", "reason", "试试"))
                    .post(firm.certificationsPath() + "/" + id + "/correction")
                    .then()
                    .spec(any(403));
        }

        @Test
        void another_firms_certification_is_not_found_under_a_firm_of_mine() {
            var one = ADemoFirm.registered();
            var other = ADemoFirm.registered();
            String id = other.post(ACertificate.techSme(Days.today(), Days.today()))
                    .then()
                    .extract()
                    .path("certification.id");
            me.ask().get(one.certificationsPath() + "/" + id).then().spec(notFound());
            me.ask()
                    .body(Map.of("effectiveOn", Days.today().toString(), "decisionNumber", "1", "reason", "x"))
                    .post(one.certificationsPath() + "/" + id + "/revocation")
                    .then()
                    .spec(notFound());
        }
    }

    @Nested
    class As_somebody_of_an_OpenID_provider {
        private ADemoPark park;

        @BeforeEach
        void with_a_park() {
            park = ADemoPark.opened();
        }

        @Test
        void i_am_told_apart_from_an_account_of_the_same_name() {
            var token = ProviderTokens.signed(ProviderTokens.of("admin", "park-administrator", "park:" + park.code()));
            Registry.asBearer(token)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("oidc:admin"))
                    .body("via", equalTo("OIDC"))
                    .body("grants.role", contains("park-administrator"))
                    .body("grants[0].scope.parks", contains(park.code()));
        }

        @Test
        void my_scope_holds() {
            var token = ProviderTokens.signed(ProviderTokens.of("li", "park-administrator", "park:" + park.code()));
            var mine = ADemoFirm.unregistered().with("parkCode", park.code());
            Registry.asBearer(token)
                    .body(mine.registration())
                    .post(FIRMS)
                    .then()
                    .statusCode(201);
            var other = ADemoFirm.unregistered();
            Registry.asBearer(token)
                    .body(other.registration())
                    .post(FIRMS)
                    .then()
                    .spec(any(403));
        }

        @Test
        void a_scope_that_is_misspelt_grants_nothing() {
            var token = ProviderTokens.signed(ProviderTokens.of("li", "reader", "unit:62O100"));
            Registry.asBearer(token).get(FIRMS).then().spec(any(403));
        }

        @Test
        void a_role_of_another_service_is_none_here() {
            var token = ProviderTokens.signed(ProviderTokens.of("li", "realm-admin"));
            Registry.asBearer(token).get(FIRMS).then().spec(any(403));
        }
    }

    @Nested
    class As_reader {
        @Test
        void the_feed_is_for_those_of_the_whole_province() {
            ALogin.of("reader")
                    .asking()
                    .ask()
                    .get("/api/v1/events?limit=1")
                    .then()
                    .statusCode(200);
            ALogin.ofReader(List.of("620100"))
                    .asking()
                    .ask()
                    .get("/api/v1/events")
                    .then()
                    .spec(any(403));
        }

        @Test
        void counts_are_of_the_whole_province_for_everybody() {
            ALogin.ofReader(List.of("620100"))
                    .asking()
                    .ask()
                    .get("/api/v1/ladder?by=reportingUnit")
                    .then()
                    .statusCode(200)
                    .body("stock.keySet()", hasItems("HIGH_TECH"));
        }
    }

    private static ADemoFirm in(ADemoPark park) {
        return ADemoFirm.unregistered().with("parkCode", park.code()).register();
    }
}
