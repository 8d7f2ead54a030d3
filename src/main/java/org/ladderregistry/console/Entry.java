package org.ladderregistry.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.ladder.CertificationView;
import org.ladderregistry.ladder.HistoryView;

/**
 * One change of a firm in plain words.
 *
 * @param what was done
 * @param lines what changed by it
 * @param basis the decision and the reason; empty when none was given
 */
record Entry(HistoryView change, String what, List<String> lines, String basis) {

    static Entry of(HistoryView change, FirmPage page, Words words) {
        var lines = new ArrayList<String>();
        certification(change.certificationId(), page.certifications())
                .map(one -> words.of(
                        "history.certification",
                        words.name(one.rung()),
                        one.certificateNumber(),
                        words.days(one.validFrom(), one.validThrough())))
                .ifPresent(lines::add);
        var details = change.details();
        details.path("fields").forEach(field -> lines.add(fact(field, words)));
        details.path("positions").forEach(moved -> lines.add(position(moved, words)));
        details.path("warnings").forEach(code -> lines.add(words.of("history.warning", words.warning(code.asText()))));
        return new Entry(change, words.of("history." + change.kind().name()), lines, basis(change, words));
    }

    private static String basis(HistoryView change, Words words) {
        var parts = Stream.of(change.decisionNumber(), change.issuer(), change.reason())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(words.of("list.separator")));
        return parts.isEmpty() ? "" : words.of("history.basis", parts);
    }

    private static Optional<CertificationView> certification(@Nullable UUID id, List<CertificationView> known) {
        return known.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static String fact(JsonNode change, Words words) {
        var field = change.path("field").asText();
        return words.of(
                "history.fact",
                words.of("fact." + field),
                fact(field, change.path("before"), words),
                fact(field, change.path("after"), words));
    }

    private static String fact(String field, JsonNode value, Words words) {
        if (value.isMissingNode() || value.isNull()) {
            return words.of("none");
        }
        var text = value.asText();
        return switch (field) {
            case "regionCode" -> words.place(text);
            case "reportingUnit" -> words.unit(text);
            case "techField" -> words.field(text);
            case "industryCode" -> text + " " + words.industry(text);
            default -> text;
        };
    }

    private static String position(JsonNode moved, Words words) {
        var from = moved.path("from").asText();
        var through = moved.path("through");
        var days = through.isNull() ? words.of("days.open", from) : words.of("days", from, through.asText());
        return words.of("history.position", days, rung(moved.path("before"), words), rung(moved.path("after"), words));
    }

    private static String rung(JsonNode code, Words words) {
        return code.isNull() ? words.of("position.none") : words.rung(code.asText());
    }
}
