package org.ladderregistry.assessment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.policy.set.RuleSet;
import org.ladderregistry.policy.set.RuleSets;

/** The rule sets that this instance goes by, read once: it does not start with one that is broken. */
@ApplicationScoped
class RuleSetsInForce {
    private static final Logger LOG = Logger.getLogger(RuleSetsInForce.class);

    private final RuleSets all;

    RuleSetsInForce(PolicySettings settings) {
        this.all = settings.ruleSets().map(RuleSetFiles::with).orElseGet(RuleSetFiles::shipped);
    }

    void read(@Observes StartupEvent start) {
        LOG.infof("%d rule sets", all.all().size());
    }

    Optional<RuleSet> on(LocalDate day, Named subject) {
        return all.on(day, subject);
    }
}
