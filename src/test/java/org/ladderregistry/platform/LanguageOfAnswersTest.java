package org.ladderregistry.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.Registry.asAdministratorReading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class LanguageOfAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|zh-CN",
                "''|zh-CN",
                "*|zh-CN",
                "zh|zh-CN",
                "zh-CN|zh-CN",
                "ZH-cn|zh-CN",
                "zh-TW|zh-CN",
                "zh-Hans-CN|zh-CN",
                "en|en",
                "EN|en",
                "en-US|en",
                "en-GB,en;q=0.9|en",
                "fr|zh-CN",
                "fr,en;q=0.5|en",
                "fr, de;q=0.9, en;q=0.1|en",
                "en;q=0.5,zh;q=0.9|zh-CN",
                "zh;q=0.5,en;q=0.9|en",
                "zh;q=0,en;q=0.1|en",
                "en;q=0|zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8|zh-CN",
                "english|zh-CN",
                "en;q=2|zh-CN",
                "en;q=x|zh-CN",
                ";;,,|zh-CN"
            })
    void the_best_of_our_languages_is_spoken(String wanted, String spoken) {
        asAdministratorReading(wanted)
                .get("/api/v1/firms/x")
                .then()
                .spec(any(404))
                .header("Content-Language", spoken)
                .body("title", equalTo(spoken.equals("en") ? "Not found" : "未找到"));
    }

    @Test
    void the_texts_of_faults_too() {
        asAdministratorReading("en")
                .get("/api/v1/firms?limit=0")
                .then()
                .body("errors[0].message", equalTo("Expected a whole number from 1 to 500"));
        asAdministratorReading(null)
                .get("/api/v1/firms?limit=0")
                .then()
                .body("errors[0].message", equalTo("应为 1 到 500 之间的整数"));
    }
}
