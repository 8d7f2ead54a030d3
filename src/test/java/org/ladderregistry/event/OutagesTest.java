package org.ladderregistry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.ACertificate.techSme;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.Crowd;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.TopicReader;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OutagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    private Api api;

    @BeforeEach
    void warm_up() {
        api = Api.here();
        ADemoFirm.registered();
    }

    @AfterEach
    void bring_everything_back() throws Exception {
        EmbeddedParts.postgres().start();
        EmbeddedParts.broker().start();
        await().atMost(PATIENCE).until(this::everybodyIsServed);
    }

    private boolean everybodyIsServed() throws Exception {
        return Crowd.of(60, i -> () -> api.get("/api/v1/firms?limit=1")).stream()
                .allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void a_broker_that_is_away_stops_no_write_and_hears_everything_later_in_order() throws Exception {
        var firm = ADemoFirm.registered();
        var with = certify(firm, 20);
        EmbeddedParts.broker().stop();
        var without = certify(firm, 20);
        assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(unpublishedAge()).isPositive();
        EmbeddedParts.broker().start();
        assertThat(slowest(without))
                .as("with the broker the slowest took %s", slowest(with))
                .isLessThan(slowest(with).plus(Duration.ofSeconds(1)));
        try (var reader = new TopicReader(EmbeddedParts.broker().bootstrapServers(), TopicReader.EVENTS)) {
            var numbers = reader.ofFirm(firm.uscc(), 42).stream()
                    .map(OutagesTest::firmSequence)
                    .distinct()
                    .toList();
            await().atMost(PATIENCE).until(() -> unpublishedAge() == 0);
            assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 42).boxed().toList());
        }
    }

    @Test
    void a_database_that_is_away_is_said_plainly_and_forgotten_when_it_is_back() throws Exception {
        var firm = ADemoFirm.registered();
        EmbeddedParts.postgres().stop();
        var read = api.get(firm.path());
        var write = api.post(ADemoFirm.FIRMS, ADemoFirm.unregistered().registration());
        var ready = api.get("/q/health/ready");
        EmbeddedParts.postgres().start();
        for (var answer : List.of(read, write)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("/problems/unavailable");
        }
        assertThat(ready.statusCode()).isEqualTo(503);
        await().atMost(PATIENCE).until(() -> api.get(firm.path()).statusCode() == 200);
        long head = FeedTest.headOf(api);
        var after = ADemoFirm.registered();
        var page = api.getJson("/api/v1/events?wait=30&after=" + head);
        assertThat(page.at("/items/0/subject").asText()).isEqualTo(after.uscc());
    }

    private List<Duration> certify(ADemoFirm firm, int times) throws Exception {
        var taken = new ArrayList<Duration>();
        for (int i : IntStream.range(0, times).toArray()) {
            long begun = System.nanoTime();
            var answer = api.post(
                    firm.certificationsPath(),
                    techSme(FROM, THROUGH.minusDays(i)).body());
            taken.add(Duration.ofNanos(System.nanoTime() - begun));
            assertThat(answer.statusCode()).isEqualTo(201);
        }
        return taken;
    }

    private static double unpublishedAge() {
        return Metrics.globalRegistry
                .get("ladder.events.unpublished.age")
                .gauge()
                .value();
    }

    private static Duration slowest(List<Duration> taken) {
        return taken.stream().max(Duration::compareTo).orElseThrow();
    }

    private static long firmSequence(org.apache.kafka.clients.consumer.ConsumerRecord<String, String> record) {
        try {
            return Api.JSON.readTree(record.value()).get("firmsequence").asLong();
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
