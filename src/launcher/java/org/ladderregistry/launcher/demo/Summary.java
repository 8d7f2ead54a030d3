package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ladderregistry.launcher.province.Invention;
import org.ladderregistry.launcher.province.Mark;
import org.ladderregistry.launcher.province.PublishedFigures;

/** What of it all follows published figures, and what is invented from beginning to end. */
final class Summary {
    private Summary() {}

    static String of(List<Step> steps, LocalDate today) {
        var last = PublishedFigures.lastDay();
        var invented = steps.stream().filter(step -> step.day().isAfter(last)).toList();
        var published =
                "%nThrough %s the certifications add up to published figures (made-up firms, codes DEMP….): %d recordings.%n"
                        .formatted(last, steps.size() - invented.size());
        return invented.isEmpty()
                ? published
                : published + """
                        From %s to %s everything is invented and says so (%s; new firms, codes DEMX….): %d recordings.
                        Invented: %s.
                        """.formatted(last.plusDays(1), today, Mark.INVENTED, invented.size(), kinds(invented));
    }

    private static String kinds(List<Step> invented) {
        return invented.stream()
                .collect(Collectors.groupingBy(Summary::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String kind(Step step) {
        return switch (step) {
            case Step.Register register -> "registrations";
            case Step.Certify certify -> "certifications";
            case Step.Leave leave -> "ends";
            case Step.Invent(var invention) -> kind(invention.act());
        };
    }

    private static String kind(Invention.Act act) {
        return switch (act) {
            case Invention.Register register -> "registrations";
            case Invention.Grant grant -> "certifications";
            case Invention.End end -> "ends";
            case Invention.Revoke revoke -> "revocations";
            case Invention.Correct correct -> "corrections";
            case Invention.Update update -> "changes of firms";
            case Invention.Deregister gone -> "deregistrations";
            case Invention.Reinstate back -> "reinstatements";
            case Invention.Succeed succeed -> "successions";
        };
    }
}
