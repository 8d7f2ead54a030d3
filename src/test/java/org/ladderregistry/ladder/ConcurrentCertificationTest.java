package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.Crowd;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ConcurrentCertificationTest {
    private static final int CROWD = 200;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    private Api api;

    @BeforeEach
    void reach() {
        api = Api.here();
    }

    @Test
    void two_hundred_different_numbers_for_one_firm_at_once_are_all_recorded() throws Exception {
        var firm = ADemoFirm.registered();
        var answers = Crowd.of(
                CROWD,
                i -> () -> api.post(
                        firm.certificationsPath(),
                        highTech(FROM, THROUGH.minusDays(i)).body()));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        var known = api.getJson(firm.path());
        assertThat(known.get("certifications")).hasSize(CROWD);
        assertThat(known.get("version").asInt()).isEqualTo(CROWD + 1);
        assertThat(known.at("/position/since").asText()).isEqualTo(FROM.toString());
        assertThat(known.at("/position/through").asText()).isEqualTo(THROUGH.toString());
    }

    @Test
    void their_events_are_numbered_for_the_firm_without_a_hole() throws Exception {
        var firm = ADemoFirm.registered();
        Crowd.of(
                50,
                i -> () -> api.post(
                        firm.certificationsPath(), techSme(FROM, THROUGH).body()));
        var numbers = historyOf(firm).stream()
                .flatMap(entry -> LongStream.rangeClosed(
                                entry.get("firstFirmSequence").asLong(),
                                entry.get("lastFirmSequence").asLong())
                        .boxed())
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void one_number_asked_for_by_two_hundred_at_once_goes_to_one_and_the_others_hear_who_has_it() throws Exception {
        var number = highTech(FROM, THROUGH).number();
        var firms = LongStream.range(0, 8).mapToObj(i -> ADemoFirm.registered()).toList();
        var answers = Crowd.of(CROWD, i -> () -> {
            var certificate = highTech(FROM, THROUGH).numbered(number);
            return api.post(firms.get(i % firms.size()).certificationsPath(), certificate.body());
        });
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(CROWD - 1);
        var winner = Api.JSON
                .readTree(granted(answers).body())
                .at("/certification/id")
                .asText();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("certificate-number-taken", number, winner));
    }

    @Test
    void one_firm_registered_by_many_at_once_is_registered_once() throws Exception {
        var firm = ADemoFirm.unregistered();
        var answers = Crowd.of(40, i -> () -> api.post(ADemoFirm.FIRMS, firm.registration()));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(39);
    }

    private static HttpResponse<String> granted(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> historyOf(ADemoFirm firm) throws Exception {
        var page = api.getJson(firm.path() + "/history?limit=500");
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }
}
