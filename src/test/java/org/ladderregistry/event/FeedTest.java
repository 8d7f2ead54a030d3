package org.ladderregistry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.Registry.asAdministrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.Crowd;
import org.ladderregistry.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FeedTest {
    private static final String EVENTS = "/api/v1/events";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    private Api api;
    private long head;

    @BeforeEach
    void stand_at_the_head() throws Exception {
        api = Api.here();
        ADemoFirm.registered();
        head = headOf(api);
    }

    @Test
    void a_page_begins_behind_the_position_and_tells_where_to_go_on() {
        var firm = ADemoFirm.registered().holding(techSme(FROM, THROUGH));
        asAdministrator()
                .queryParams("after", head, "limit", 2, "wait", 10)
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("org.ladderregistry.firm.registered.v1"))
                .body("items[0].subject", equalTo(firm.uscc()))
                .body("items[0].sequence", equalTo(String.valueOf(head + 1)))
                .body("items[0].firmsequence", equalTo(1));
    }

    @Test
    void an_empty_page_gives_back_the_position_it_was_asked_for() {
        asAdministrator()
                .get(EVENTS + "?after=" + head)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", equalTo(String.valueOf(head)));
    }

    @Test
    void a_position_beyond_the_head_is_a_conflict() {
        asAdministrator()
                .get(EVENTS + "?after=" + (head + 1_000_000))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("beyond-the-head"));
    }

    @Test
    void waits_of_more_than_a_minute_and_limits_out_of_range_are_refused_together() {
        asAdministrator()
                .get(EVENTS + "?wait=61&limit=501&after=-1")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/query/after", "/query/limit", "/query/wait")));
    }

    @Test
    void a_reader_that_waits_hears_of_a_change_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard = threads.submit(() -> {
                var page = api.getJson(EVENTS + "?after=" + head + "&wait=50");
                return new Heard(page, System.nanoTime());
            });
            var firm = ADemoFirm.registered();
            long registered = System.nanoTime();
            var page = heard.get().page();
            assertThat(page.at("/items/0/subject").asText()).isEqualTo(firm.uscc());
            assertThat(Duration.ofNanos(heard.get().at() - registered)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_reader_that_follows_misses_nothing_and_sees_nothing_twice_while_many_write() throws Exception {
        int writers = 40;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var followed = threads.submit(() -> follow(head, writers * 3));
            Crowd.of(writers, i -> () -> ADemoFirm.registered().holding(techSme(FROM, THROUGH)));
            var sequences = followed.get();
            assertThat(sequences)
                    .isEqualTo(LongStream.rangeClosed(head + 1, head + writers * 3L)
                            .boxed()
                            .toList());
        }
    }

    private List<Long> follow(long after, int events) throws Exception {
        var sequences = new ArrayList<Long>();
        var position = String.valueOf(after);
        while (sequences.size() < events) {
            var page = api.getJson(EVENTS + "?limit=7&wait=20&after=" + position);
            page.get("items").forEach(item -> sequences.add(item.get("sequence").asLong()));
            position = page.get("next").asText();
        }
        return sequences;
    }

    private record Heard(JsonNode page, long at) {}

    /** Where the feed ends once everything that was committed has its number. */
    static long headOf(Api api) throws Exception {
        var position = "0";
        while (true) {
            var page = api.getJson(EVENTS + "?limit=500&wait=1&after=" + position);
            if (page.get("items").isEmpty()) {
                return Long.parseLong(position);
            }
            position = page.get("next").asText();
        }
    }
}
