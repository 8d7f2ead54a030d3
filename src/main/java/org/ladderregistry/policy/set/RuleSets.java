package org.ladderregistry.policy.set;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ladderregistry.kernel.Named;

/** All rule sets there are. */
public record RuleSets(List<RuleSet> all) {
    public RuleSets {
        all = List.copyOf(all);
    }

    /** The one a day goes by: of those in force the one that began last, as a newer document replaces an older. */
    public Optional<RuleSet> on(LocalDate day, Named subject) {
        return all.stream()
                .filter(one -> one.subject().equals(subject) && one.effective().contains(day))
                .max(Comparator.comparing(one -> one.effective().from()));
    }
}
