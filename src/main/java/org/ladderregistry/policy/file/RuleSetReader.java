package org.ladderregistry.policy.file;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.policy.rule.Scored;
import org.ladderregistry.policy.set.Criterion;
import org.ladderregistry.policy.set.RuleSet;

/** Reads the rule sets of one file: one for each rung or title that its document is about. */
public final class RuleSetReader {
    private RuleSetReader() {}

    private record Document(String id, int version, String name) {}

    /** @throws Broken naming the line and the reason */
    public static List<RuleSet> read(Entry file) {
        return Section.read(file, top -> {
            var document = new Document(top.text("ruleSet"), top.whole("version"), top.text("document"));
            var read =
                    top.list("for", entry -> checked(Section.read(entry, one -> ruleSet(one, document)), entry.line()));
            if (read.isEmpty()) {
                throw new Broken(top.line(), "\"for\" names no rung and no title");
            }
            return read;
        });
    }

    private static RuleSet ruleSet(Section section, Document document) {
        var confirmations = criteria(section, "confirmations", new ConditionReader(null));
        var scoreEntry = section.find("score");
        var score = scoreEntry == null ? null : new ScoreReader().read(scoreEntry);
        var scored = score == null
                ? null
                : new Scored(
                        score, confirmations.stream().map(Criterion::condition).toList());
        var conditions = new ConditionReader(scored);
        return new RuleSet(
                document.id(),
                document.version(),
                document.name(),
                Numbers.title(section.entry("subject")),
                days(section),
                section.flag("verified", true),
                score,
                criteria(section, "criteria", conditions),
                confirmations,
                criteria(section, "graduation", conditions),
                criteria(section, "notices", conditions));
    }

    private static DayRange days(Section section) {
        var from = section.day("from");
        @Nullable LocalDate until = section.has("until") ? section.day("until") : null;
        if (until != null && !until.isAfter(from)) {
            throw new Broken(section.entry("until").line(), "\"until\", the first day no longer, lies after \"from\"");
        }
        return new DayRange(from, until);
    }

    private static List<Criterion> criteria(Section section, String name, ConditionReader conditions) {
        return section.list(name, entry -> Section.read(entry, one -> criterion(one, conditions)));
    }

    private static Criterion criterion(Section section, ConditionReader conditions) {
        var concerns = section.find("onlyIf");
        return new Criterion(
                ScoreReader.label(section),
                section.text("clause"),
                section.flag("verified", true),
                conditions.in(section),
                concerns == null ? null : conditions.read(concerns));
    }

    private static RuleSet checked(RuleSet read, int line) {
        if (read.criteria().isEmpty()) {
            throw new Broken(line, "\"criteria\" is missing");
        }
        var codes = new HashSet<String>();
        Stream.of(read.criteria(), read.confirmations(), read.graduation(), read.notices())
                .flatMap(List::stream)
                .map(criterion -> criterion.label().code())
                .filter(code -> !codes.add(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Broken(line, "\"%s\" is the code of two criteria".formatted(code));
                });
        return read;
    }
}
