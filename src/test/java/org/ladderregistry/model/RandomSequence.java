package org.ladderregistry.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.Api;

/** One random life of some firms in two parks of their own: after each deed the registry and the model are asked the same. */
final class RandomSequence {
    final ReferenceModel model = new ReferenceModel();
    final RandomDeeds deeds;

    private final long seed;
    private final Random random;
    private final Clock clock;
    private final Questions questions;

    private RandomSequence(long seed, Clock clock, Api api, List<String> parks) {
        this.seed = seed;
        this.clock = clock;
        this.random = new Random(seed);
        this.deeds = new RandomDeeds("R" + seed, seed, parks, model, api);
        this.questions = new Questions(seed, parks, model, api);
    }

    static RandomSequence begun(long seed, Clock clock, Api api) throws Exception {
        var parks = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var park = ADemoPark.planned();
            api.post(ADemoPark.PARKS, park.body());
            parks.add(park.code());
        }
        return new RandomSequence(seed, clock, api, parks);
    }

    /** What disagrees, by which seed, and what was done until then; empty when all is well. */
    Optional<String> disagreement(Step step) {
        try {
            step.take();
            return Optional.empty();
        } catch (Exception | AssertionError failure) {
            var deeds = String.join("\n", this.deeds.log());
            return Optional.of("seed %d:\n%s\n%s".formatted(seed, deeds, failure.getMessage()));
        }
    }

    interface Step {
        void take() throws Exception;
    }

    void itIsWhatTheClockSays() {
        model.today = Day.of(LocalDate.now(clock));
    }

    /** One deed, and some questions. */
    void deed() throws Exception {
        itIsWhatTheClockSays();
        var uscc = deeds.one();
        model.remembered.put(clock.instant(), new TreeMap<>(model.firms));
        questions.asOfNow(uscc);
        ask(uscc);
    }

    /** The days, and the days only, have changed what is true. */
    void askOnly() throws Exception {
        itIsWhatTheClockSays();
        for (var uscc : model.firms.keySet()) {
            questions.asOfNow(uscc);
        }
        if (!model.remembered.isEmpty()) {
            questions.search();
            questions.ladder();
        }
    }

    /** A firm with more certificates than any real one. */
    void aHundredCertificates() throws Exception {
        itIsWhatTheClockSays();
        var uscc = model.firms.keySet().iterator().next();
        for (int i = 0; i < 100; i++) {
            deeds.certify(uscc);
        }
    }

    private void ask(String uscc) throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> questions.search();
            case 1 -> questions.ladder();
            case 2 -> questions.whatWasOnceSaid();
            default -> questions.asOfSomeDay(uscc);
        }
        if (random.nextBoolean()) {
            questions.knownThen(uscc);
        }
    }

    /** The registry has got to all that the days brought. */
    void turned() {
        itIsWhatTheClockSays();
        model.firms.forEach((uscc, firm) -> model.events.turn(uscc, firm, model.today));
    }

    int expectedEvents() {
        return model.firms.keySet().stream().mapToInt(model.events::count).sum();
    }

    /** Where each firm stands today; null when it is no more. */
    Map<String, String> standings() {
        var standings = new HashMap<String, String>();
        model.firms.forEach((uscc, firm) ->
                standings.put(uscc, firm.isGone(model.today) ? null : ExpectedEvents.name(firm.position(model.today))));
        return standings;
    }

    void end(List<JsonNode> feed) throws Exception {
        questions.everythingThatWasOnceSaid();
        var byFirm = new HashMap<String, List<JsonNode>>();
        feed.forEach(event -> byFirm.computeIfAbsent(event.get("subject").asText(), one -> new ArrayList<>())
                .add(event));
        for (var uscc : model.firms.keySet()) {
            EventReplay.of(
                    byFirm.getOrDefault(uscc, List.of()), model.events.told.get(uscc), model.events.notices.get(uscc));
        }
    }
}
