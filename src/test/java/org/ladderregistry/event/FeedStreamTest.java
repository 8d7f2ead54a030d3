package org.ladderregistry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.techSme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.ladderregistry.EventSchemas;
import org.ladderregistry.Registry;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FeedStreamTest {
    private static final String STREAM = "/api/v1/events/stream";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    private Api api;
    private long head;

    @BeforeEach
    void stand_at_the_head() throws Exception {
        api = Api.here();
        ADemoFirm.registered();
        head = FeedTest.headOf(api);
    }

    @Test
    void a_stream_goes_from_old_to_live_without_a_seam() throws Exception {
        var old = ADemoFirm.registered();
        try (var lines = open(STREAM + "?after=" + head)) {
            var fresh = ADemoFirm.registered();
            var events = read(lines, 2);
            assertThat(events).extracting(Event::id).containsExactly(head + 1, head + 2);
            assertThat(events.get(0).data()).contains(old.uscc());
            assertThat(events.get(1).data()).contains(fresh.uscc());
        }
    }

    @Test
    void without_a_position_a_stream_begins_now() throws Exception {
        try (var lines = open(STREAM)) {
            var firm = ADemoFirm.registered();
            var events = read(lines, 1);
            assertThat(events.getFirst().id()).isEqualTo(head + 1);
            assertThat(events.getFirst().data()).contains(firm.uscc());
        }
    }

    @Test
    void the_last_event_id_resumes_and_goes_before_the_query() {
        ADemoFirm.registered();
        Registry.asAdministrator()
                .header("Last-Event-ID", head + 1_000_000)
                .get(STREAM + "?after=" + head)
                .then()
                .statusCode(409);
    }

    @Test
    void an_unreadable_last_event_id_is_refused() {
        Registry.asAdministrator()
                .header("Last-Event-ID", "abc")
                .get(STREAM)
                .then()
                .statusCode(400);
    }

    @Test
    void a_stream_read_while_many_write_has_every_event_once_and_in_order() throws Exception {
        int writers = 40;
        try (var lines = open(STREAM + "?after=" + head);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var followed = threads.submit(() -> read(lines, writers * 3));
            Crowd.of(writers, i -> () -> ADemoFirm.registered().holding(techSme(FROM, THROUGH)));
            assertThat(followed.get())
                    .extracting(Event::id)
                    .isEqualTo(LongStream.rangeClosed(head + 1, head + writers * 3L)
                            .boxed()
                            .toList());
        }
    }

    private record Event(long id, String data) {}

    private BufferedReader open(String path) throws IOException, InterruptedException {
        var answer = api.open(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine())
                .as("the stream says at once that it is there")
                .startsWith(":");
        return lines;
    }

    private static List<Event> read(BufferedReader lines, int count) throws IOException {
        var events = new ArrayList<Event>();
        long id = 0;
        while (events.size() < count) {
            var line = lines.readLine();
            if (line.startsWith("id:")) {
                id = Long.parseLong(line.substring(3).strip());
            } else if (line.startsWith("data:")) {
                EventSchemas.checkEvent(line.substring(5));
                events.add(new Event(id, line.substring(5)));
            }
        }
        return events;
    }
}
