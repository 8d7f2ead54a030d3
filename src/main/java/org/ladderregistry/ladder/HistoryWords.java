package org.ladderregistry.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Names;

/** Says what happened to a firm as a person would, in one language; texts in {@code messages/history}. */
final class HistoryWords {
    private static final String BUNDLE = "history";

    private final Language language;
    private final Names names;

    HistoryWords(Language language) {
        this.language = language;
        this.names = new Names(language);
    }

    HistoryText of(HistoryRow entry, JsonNode details) {
        var lines = new ArrayList<String>();
        details.path("certifications").forEach(told -> lines.add(certification(told)));
        details.path("fields").forEach(field -> lines.add(fact(field)));
        details.path("positions").forEach(moved -> lines.add(position(moved)));
        successor(details.path("successor")).forEach(lines::add);
        details.path("warningTexts").forEach(one -> lines.add(text("warning", warning(one))));
        basis(entry).forEach(lines::add);
        return new HistoryText(text(entry.kind().name()), List.copyOf(lines));
    }

    private String certification(JsonNode told) {
        return text(
                "event." + told.path("event").asText(),
                rung(told.path("rung")),
                told.path("certificateNumber").asText(),
                told.path("validFrom").asText(),
                told.path("validThrough").asText());
    }

    private String fact(JsonNode change) {
        var field = change.path("field").asText();
        return text(
                "fact", text("fact." + field), value(field, change.path("before")), value(field, change.path("after")));
    }

    private String value(String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return text("none");
        }
        var value = node.asText();
        return switch (field) {
            case "regionCode" -> names.place(value);
            case "reportingUnit" -> names.unit(value);
            case "techField" -> names.field(value);
            case "industryCode" -> value + " " + names.industry(value);
            case "rung" -> names.of(Rung.values(), value);
            case "ended.how" -> names.of(CertificationEnd.values(), value);
            case "ended.outcome" -> names.of(EndOutcome.values(), value);
            case "ended.ground" -> names.of(GraduationGround.values(), value);
            case "void" -> text(value);
            default -> value;
        };
    }

    private String position(JsonNode moved) {
        var from = moved.path("from").asText();
        var through = moved.path("through");
        var days = through.isNull() ? text("days.open", from) : text("days", from, through.asText());
        return text("position", days, rung(moved.path("before")), rung(moved.path("after")));
    }

    private String rung(JsonNode code) {
        return code.isNull() ? text("no-rung") : names.of(Rung.values(), code.asText());
    }

    private Stream<String> successor(JsonNode successor) {
        return successor.path("uscc").isMissingNode()
                ? Stream.empty()
                : Stream.of(text(
                        "successor." + successor.path("kind").asText(),
                        successor.path("uscc").asText(),
                        successor.path("effectiveOn").asText()));
    }

    private Stream<String> basis(HistoryRow entry) {
        var parts = Stream.of(entry.decisionNumber(), entry.issuer(), entry.reason())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(text("separator")));
        return parts.isEmpty() ? Stream.empty() : Stream.of(text("basis", parts));
    }

    private String warning(JsonNode given) {
        return given.path(language == Language.ZH ? "messageZh" : "messageEn").asText();
    }

    private String text(String key, @Nullable Object... arguments) {
        return language.text(BUNDLE, key, arguments);
    }
}
