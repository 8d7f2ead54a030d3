package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ladderregistry.model.ExpectedEvents.Told;

/** A consumer that begins with nothing and knows a firm from its events alone; at each of them it is held against the model. */
final class EventReplay {
    private static final String TYPES = "org.ladderregistry.";
    private static final List<String> ORDER = List.of("firm", "certification", "position");

    private final List<JsonNode> events = new ArrayList<>();
    private final List<JsonNode> notices = new ArrayList<>();
    /** By rung, whether it is held on a day. */
    private final Map<String, BitSet> held = new HashMap<>();
    /** The position of each day. */
    private final String[] positions = new String[Day.COUNT];
    /** The position of today as the moves say it. */
    private String position = "none";

    private EventReplay() {
        ReferenceModel.RUNGS.forEach(rung -> held.put(rung, new BitSet()));
        Arrays.fill(positions, "none");
    }

    /** @param all a firm's events in the order of the feed */
    static void of(List<JsonNode> all, List<Told> expected, List<List<String>> notices) {
        var replay = new EventReplay();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get("firmsequence").asInt())
                    .as("%s", all.get(i))
                    .isEqualTo(i + 1);
            boolean notice = type(all.get(i)).equals("certification.expiring.v1");
            (notice ? replay.notices : replay.events).add(all.get(i));
        }
        replay.follow(expected);
        replay.hear(notices);
    }

    private void follow(List<Told> expected) {
        int from = 0;
        for (var told : expected) {
            int until = Math.min(from + told.lines().size(), events.size());
            var group = events.subList(from, until);
            assertThat(group.stream().map(EventReplay::line).sorted().toList()).isEqualTo(told.lines());
            assertThat(group.stream().map(EventReplay::rank).toList())
                    .as("order")
                    .isSorted();
            overwrite(group);
            compare(told, group);
            from = until;
        }
        assertThat(events.subList(from, events.size())).as("never expected").isEmpty();
    }

    private void hear(List<List<String>> expected) {
        int from = 0;
        for (var some : expected) {
            int until = Math.min(from + some.size(), notices.size());
            assertThat(notices.subList(from, until).stream()
                            .map(EventReplay::line)
                            .sorted()
                            .toList())
                    .isEqualTo(some);
            from = until;
        }
        assertThat(notices.subList(from, notices.size())).as("never expected").isEmpty();
    }

    /** The days that read differently; all events of one transaction say the same. */
    private void overwrite(List<JsonNode> group) {
        boolean first = true;
        for (var event : group) {
            for (var change : event.at("/data/changes")) {
                var days = held.get(change.get("rung").asText());
                for (int day = day(change, "from"); day <= day(change, "through"); day++) {
                    assertThat(!first
                                    || days.get(day) == change.get("heldBefore").asBoolean())
                            .as("%s", event)
                            .isTrue();
                    days.set(day, change.get("heldAfter").asBoolean());
                }
            }
            for (var change : event.at("/data/positions")) {
                for (int day = day(change, "from"); day <= day(change, "through"); day++) {
                    assertThat(!first || positions[day].equals(rung(change, "before")))
                            .as("%s", event)
                            .isTrue();
                    positions[day] = rung(change, "after");
                }
            }
            first = false;
        }
    }

    private void compare(Told told, List<JsonNode> group) {
        var after = told.after();
        for (int day = 0; day < Day.COUNT; day++) {
            int highest = -1;
            for (int rung = 0; rung < ReferenceModel.RUNGS.size(); rung++) {
                highest = held.get(ReferenceModel.RUNGS.get(rung)).get(day) ? rung : highest;
            }
            assertThat(positions[day]).isEqualTo(ExpectedEvents.name(highest));
        }
        assertThat(held).as("%s", group).isEqualTo(byRung(told));
        for (var event : group) {
            if (type(event).startsWith("position.")) {
                assertThat(rung(event.get("data"), "from")).as("%s", event).isEqualTo(position);
                position = rung(event.get("data"), "to");
            } else {
                assertThat(rung(event.at("/data/position"), "after"))
                        .as("%s", event)
                        .isEqualTo(ExpectedEvents.name(after.position(told.day())));
            }
        }
        assertThat(position).isEqualTo(ExpectedEvents.name(after.position(told.day())));
    }

    private static Map<String, BitSet> byRung(Told told) {
        var days = new HashMap<String, BitSet>();
        ReferenceModel.RUNGS.forEach(rung -> days.put(rung, new BitSet()));
        for (var cert : told.after().certs()) {
            for (int day = cert.from(); cert.inForce(day); day++) {
                days.get(ReferenceModel.RUNGS.get(cert.rung())).set(day);
            }
        }
        return days;
    }

    /** As the model writes it. */
    private static String line(JsonNode event) {
        var type = type(event).replace(".v1", "");
        var data = event.get("data");
        var id = type.startsWith("certification")
                ? " " + data.at("/certification/id").asText()
                : "";
        var on = " " + data.path("effectiveOn").asText();
        return type
                + id
                + switch (type) {
                    case "certification.renewed" -> on + " " + data.get("gapDays");
                    case "certification.lapsed" -> on + " " + data.get("rungStillHeld");
                    case "certification.expiring" -> " " + data.get("daysAhead");
                    case "position.promoted", "position.demoted" ->
                        " %s %s%s %s".formatted(rung(data, "from"), rung(data, "to"), on, data.get("firstTime"));
                    default -> type.startsWith("firm") || type.endsWith("corrected") ? "" : on;
                };
    }

    private static int rank(JsonNode event) {
        return ORDER.indexOf(type(event).substring(0, type(event).indexOf('.')));
    }

    private static String type(JsonNode event) {
        return event.get("type").asText().substring(TYPES.length());
    }

    private static String rung(JsonNode data, String field) {
        return data.get(field).isNull() ? "none" : data.get(field).asText();
    }

    private static int day(JsonNode change, String field) {
        return change.get(field).isNull()
                ? Day.COUNT - 1
                : Day.of(change.get(field).asText());
    }
}
