package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.Crowd;
import org.ladderregistry.ladder.Calendars;
import org.ladderregistry.ladder.TurnOfDay;

/** Many come to the same days at once, long after them: each day is told once, and after the days before it. */
@QuarkusTest
@TestProfile(InTime.class)
class ManyTurnTheDayTest {
    private static final LocalDate RECORDED = LocalDate.of(2026, 3, 1);
    private static final int FIRMS = 40;

    @Inject
    TravellingClock clock;

    @Inject
    TurnOfDay turnOfDay;

    private Api api;

    @BeforeEach
    void the_calendar_waits_to_be_told() throws Exception {
        api = Api.here();
        Calendars.stop(turnOfDay);
        clock.travelTo(RECORDED.atTime(9, 0));
    }

    @Test
    void three_at_once_after_a_year_tell_every_lapse_once_and_the_days_in_their_order() throws Exception {
        var firms = IntStream.range(0, FIRMS).mapToObj(this::registered).toList();
        var feed = FeedFollower.fromNow(api);
        clock.travelTo(RECORDED.plusYears(1).atTime(0, 1));
        Crowd.of(3, i -> () -> {
            turnOfDay.workOff();
            return i;
        });
        var lapses = lapsesOf(firms, feed.until(all -> lapsesOf(firms, all).size() >= 2 * FIRMS));
        assertThat(lapses)
                .extracting(one -> one.at("/data/certification/id").asText())
                .doesNotHaveDuplicates()
                .hasSize(2 * FIRMS);
        assertThat(lapses)
                .extracting(one -> one.at("/data/effectiveOn").asText())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    /** One of its certificates runs out within the year on a day that others share, one at the year's end. */
    private ADemoFirm registered(int i) {
        var firm = ADemoFirm.unregistered();
        try {
            api.post(ADemoFirm.FIRMS, firm.registration());
            var through = RECORDED.plusDays(1 + i / 4 * 30L);
            api.post(
                    firm.certificationsPath(),
                    highTech(through.minusYears(3), through).body());
            var year = LocalDate.of(2026, 12, 31);
            api.post(firm.certificationsPath(), techSme(RECORDED, year).body());
            return firm;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<JsonNode> lapsesOf(List<ADemoFirm> firms, List<JsonNode> feed) {
        var codes = new ArrayList<String>();
        firms.forEach(one -> codes.add(one.uscc()));
        return feed.stream()
                .filter(one -> one.get("type").asText().endsWith("certification.lapsed.v1"))
                .filter(one -> codes.contains(one.get("subject").asText()))
                .toList();
    }
}
