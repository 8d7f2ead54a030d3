package org.ladderregistry.ladder;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asAdministratorReading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FaultyRegistrationTest {
    private final ADemoFirm wrong = unregistered()
            .with("uscc", "91620102DEMX00014I")
            .with("name", " ")
            .with("regionCode", "110101")
            .with("reportingUnit", "999")
            .with("techField", "F9")
            .with("industryCode", "Z1")
            .with("parkCode", "nowhere")
            .with("contact", Map.of("name", "", "phone", "1".repeat(41)))
            .with("source", Map.of("system", "x".repeat(101)));

    private static final String[] FAULTS = {
        "/uscc character",
        "/name empty",
        "/regionCode unknown-code",
        "/reportingUnit unknown-code",
        "/techField unknown-code",
        "/industryCode unknown-code",
        "/parkCode unknown-code",
        "/contact/name empty",
        "/contact/phone too-long",
        "/source/system too-long"
    };

    @Test
    void every_faulty_value_is_named_in_one_answer() {
        wrong.post()
                .then()
                .spec(refused(FAULTS))
                .body("errors.message", hasItems("Cannot be empty", "“F9” is no known code"));
    }

    @Test
    void the_texts_are_chinese_unless_asked_otherwise() {
        asAdministratorReading(null)
                .body(wrong.registration())
                .post(FIRMS)
                .then()
                .spec(refused(FAULTS))
                .body("errors.message", hasItem("“F9”不是已知的代码"));
    }

    @Test
    void every_fault_of_the_code_is_named() {
        unregistered()
                .with("uscc", "92I")
                .post()
                .then()
                .spec(refused("/uscc length", "/uscc character", "/uscc sole-trader"));
        unregistered().with("uscc", "91620102DEMX000140").post().then().spec(refused("/uscc check-character"));
    }

    @Test
    void every_fault_of_the_shape_is_named_in_one_answer() {
        asAdministrator()
                .body("""
                {"uscc": 91, "name": ["x"], "establishedOn": "01.02.2020", "regionCode": null, "reportingUnit": true,
                 "industryCode": {}, "parkCode": 7, "arrivedOn": "2020-02-30", "colour": 1, "a/b~c": 2,
                 "contact": {"phone": 1, "mail": "x"}, "source": "tax"}""")
                .post(FIRMS)
                .then()
                .spec(malformed(
                        "/uscc wrong-type",
                        "/name wrong-type",
                        "/establishedOn not-a-day",
                        "/regionCode wrong-type",
                        "/reportingUnit wrong-type",
                        "/techField missing",
                        "/industryCode wrong-type",
                        "/parkCode wrong-type",
                        "/arrivedOn not-a-day",
                        "/colour unknown-field",
                        "/a~1b~0c unknown-field",
                        "/contact/name missing",
                        "/contact/phone wrong-type",
                        "/contact/mail unknown-field",
                        "/source wrong-type"));
    }

    @Test
    void a_fault_of_the_shape_hides_those_of_the_values() {
        wrong.with("name", 7).post().then().spec(malformed("/name wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-1-2",
                "2020/01/02",
                "20200102",
                "2021-02-29",
                "2020-01-02T00:00:00",
                "+12020-01-02",
                "今天",
                ""
            })
    void a_day_is_written_in_one_way(String text) {
        unregistered().with("establishedOn", text).post().then().spec(malformed("/establishedOn not-a-day"));
    }

    @Test
    void a_name_is_counted_in_characters_as_people_count_them() {
        unregistered().named("𠮷".repeat(200)).post().then().statusCode(201).body("name", equalTo("𠮷".repeat(200)));
        unregistered().named("𠮷".repeat(201)).post().then().spec(refused("/name too-long"));
    }
}
