package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministratorReading;
import static org.ladderregistry.ladder.Fixtures.endedOn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.platform.Language;

/** What happened to a firm is said as a person would say it, in both languages. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class HistoryWordsTest {
    private final LocalDate from = LocalDate.of(2025, 3, 1);
    private final LocalDate through = LocalDate.of(2028, 2, 29);

    @Test
    void a_revocation_is_told_with_its_days_and_its_decision() {
        var certificate = highTech(from, through).numbered("GR2025" + System.nanoTime() % 100_000_000L);
        var firm = revoked(certificate.number());
        assertThat(texts(firm, "zh-CN").getFirst())
                .isEqualTo(Map.of(
                        "title",
                        "撤销资格",
                        "lines",
                        List.of(
                                "高新技术企业（编号 %s，有效期 2025-03-01 至 2028-02-29）被撤销".formatted(certificate.number()),
                                "%s 至 2028-02-29，位次由“高新技术企业”变为“无”".formatted(today()),
                                "依据：甘科高〔2026〕9号；申报材料不实")));
        assertThat(texts(firm, "en").getFirst())
                .isEqualTo(Map.of(
                        "title",
                        "Certification revoked",
                        "lines",
                        List.of(
                                "Revoked: High-tech enterprise, number %s, valid 2025-03-01 to 2028-02-29"
                                        .formatted(certificate.number()),
                                "%s to 2028-02-29: position High-tech enterprise → none".formatted(today()),
                                "On the basis of: 甘科高〔2026〕9号; 申报材料不实")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void there_are_words_for_everything_that_can_happen(Language language) {
        var keys = language.bundle("history").keySet();
        assertThat(keys)
                .containsAll(Arrays.stream(ChangeKind.values()).map(Enum::name).toList());
        assertThat(keys)
                .containsAll(Stream.of(LadderEvent.OfCertification.class.getPermittedSubclasses())
                        .map(type -> "event." + type.getSimpleName().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        assertThat(keys).containsAll(fields().map(field -> "fact." + field).toList());
        assertThat(keys)
                .containsAll(Arrays.stream(Succession.Kind.values())
                        .map(kind -> "successor." + kind.name())
                        .toList());
    }

    @Test
    void a_warning_is_told_as_it_was_given() {
        var firm = ADemoFirm.registered()
                .holding(highTech(from, through)
                        .with("issuedOn", from.plusDays(1).toString()));
        assertThat(String.valueOf(texts(firm, "en").getFirst().get("lines")))
                .contains("Note: Issued after the validity begins");
    }

    private static Stream<String> fields() {
        var one = Fixtures.highTech("2024-01-01", "2026-12-31");
        var other = endedOn(Fixtures.techSme("2025-01-01", "2025-12-31"), LocalDate.of(2025, 3, 1));
        return Stream.concat(
                Stream.of(
                        "name",
                        "establishedOn",
                        "regionCode",
                        "reportingUnit",
                        "techField",
                        "industryCode",
                        "parkCode"),
                Correction.fields(one, other).stream().map(LadderEvent.FieldChange::field));
    }

    private ADemoFirm revoked(String number) {
        var firm = ADemoFirm.registered();
        var id = firm.post(highTech(from, through).numbered(number))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("certification.id");
        var body = Map.of("effectiveOn", today().toString(), "decisionNumber", "甘科高〔2026〕9号", "reason", "申报材料不实");
        firm.post(id, "revocation", body).then().statusCode(200);
        return firm;
    }

    private static List<Map<String, Object>> texts(ADemoFirm firm, String language) {
        return asAdministratorReading(language)
                .get(firm.path() + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }
}
