package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.Api;
import org.ladderregistry.ladder.Calendars;
import org.ladderregistry.ladder.TurnOfDay;

/** Whatever is done in whatever order, whenever the clock moves: the registry says what a plain model says. */
@QuarkusTest
@TestProfile(InTime.class)
class RandomSequencesTest {
    private static final boolean LONG = Boolean.getBoolean("ladder.long");
    private static final int SEQUENCES = Integer.getInteger("ladder.sequences", LONG ? 3000 : 270);
    private static final long FIRST_SEED = Long.getLong("ladder.seed", 1);
    private static final int DEEDS = 12;
    /** After so many the topics are read from their beginning. */
    private static final int REPLAYED = 30;

    private static final int MOST_TOLD = 8;

    @Inject
    TravellingClock clock;

    @Inject
    TurnOfDay turnOfDay;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private Api api;
    private FeedFollower feed;

    @BeforeEach
    void the_calendar_waits_to_be_told() throws Exception {
        api = Api.here();
        Calendars.stop(turnOfDay);
        feed = FeedFollower.fromNow(api);
    }

    @Test
    void random_sequences_agree_with_the_model() throws Exception {
        var disagreements = new ArrayList<String>();
        var standings = new HashMap<String, String>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES && disagreements.size() < MOST_TOLD; seed++) {
            clock.travelTo(LocalDate.of(2026, 1, 1).plusDays(seed % 400).atTime(9, 0));
            var sequence = RandomSequence.begun(seed, clock, api);
            var random = new Random(seed);
            var wrong = sequence.disagreement(() -> play(sequence, random));
            if (wrong.isPresent()) {
                disagreements.add(wrong.get());
                feed.skip();
            }
            standings.putAll(sequence.standings());
            OwnParts.execute("UPDATE firm SET next_turn = NULL");
            if (seed == FIRST_SEED + REPLAYED && disagreements.isEmpty()) {
                TopicReplay.of(broker).agreesWith(standings);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private void play(RandomSequence sequence, Random random) throws Exception {
        for (int i = 0; i < DEEDS; i++) {
            sequence.deed();
            if (random.nextInt(4) == 0) {
                jump(sequence, random);
            }
        }
        if (random.nextInt(50) == 0) {
            sequence.aHundredCertificates();
            jump(sequence, random);
        }
        turn(sequence);
        int expected = sequence.expectedEvents();
        sequence.end(feed.until(all -> all.size() >= expected));
    }

    /** Sometimes the calendar gets to it first, sometimes a question or a deed does. */
    private void jump(RandomSequence sequence, Random random) throws Exception {
        clock.travelTo(nextDay(random).atTime(random.nextInt(24), random.nextInt(60)));
        if (random.nextBoolean()) {
            sequence.askOnly();
        }
        if (random.nextBoolean()) {
            turn(sequence);
        }
    }

    private LocalDate nextDay(Random random) {
        var today = LocalDate.now(clock);
        return switch (random.nextInt(5)) {
            case 0 -> today.plusDays(1);
            case 1 -> today.isBefore(LocalDate.of(2028, 2, 29)) ? LocalDate.of(2028, 2, 29) : today.plusDays(1);
            case 2 -> LocalDate.of(today.getYear() + 1, 1, 1);
            default -> today.plusDays(random.nextInt(1, 365));
        };
    }

    private void turn(RandomSequence sequence) throws InterruptedException {
        turnOfDay.workOff();
        sequence.turned();
    }
}
