package org.ladderregistry.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorReason;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorSource;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.FindFirm;
import org.ladderregistry.ladder.FirmAccess;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;

/** Records what a firm's year was, in the place of what was known of it; that stays readable in the database. */
@ApplicationScoped
public class RecordIndicators {
    /** A thousand times what the whole province produces in a year: whoever goes beyond mistook the unit. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_REASON = 500;

    private final IndicatorBook book;
    private final FindFirm findFirm;
    private final FirmAccess access;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    RecordIndicators(
            IndicatorBook book, FindFirm findFirm, FirmAccess access, Audit audit, Caller caller, Clock clock) {
        this.book = book;
        this.findFirm = findFirm;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Writes nothing when nothing is new.
     *
     * @param ifMatch the version the caller has seen; null when it does not matter
     * @throws Problem 404 when the firm is not registered, 412 when the version is stale, 422 naming every faulty value
     */
    @Transactional
    public IndicatorsView record(
            Uscc uscc, int year, IndicatorsRequest request, @Nullable String ifMatch, Language language) {
        access.require(Permission.WRITE_INDICATORS, uscc);
        var firm = findFirm.find(uscc, null, null);
        var years = new HashMap<>(book.lock(uscc));
        var before = years.get(year);
        if (ifMatch != null && !ifMatch.isBlank()) {
            EntityTag.demand(before == null ? 0 : before.version(), ifMatch);
        }
        var read = read(year, request, firm.establishedOn());
        if (before == null || !read.saysTheSameAs(before)) {
            var dated = read.dated(before == null ? 1 : before.version() + 1, stampAfter(before));
            book.write(uscc, dated, caller.name());
            audit.record(Deed.of(Action.FIGURES_CHANGED, uscc.code()).from(of(year, before), of(year, dated)));
            years.put(year, dated);
        }
        return FindIndicators.view(uscc, years, year, language);
    }

    /** What the audit keeps of it. */
    private record Kept(int year, IndicatorFigures figures) {}

    private static @Nullable Kept of(int year, @Nullable Indicators one) {
        return one == null ? null : new Kept(year, IndicatorFigures.of(one.figures()));
    }

    private Instant stampAfter(@Nullable Indicators before) {
        var now = clock.instant();
        return before == null || now.isAfter(before.recordedAt())
                ? now
                : before.recordedAt().plus(1, ChronoUnit.MICROS);
    }

    private Indicators read(int year, IndicatorsRequest request, LocalDate established) {
        var faults = new Faults();
        faults.addIf(year < established.getYear(), "/path/year", IndicatorFault.YEAR_BEFORE_ESTABLISHMENT, established);
        faults.addIf(year > LocalDate.now(clock).getYear(), "/path/year", IndicatorFault.YEAR_TO_COME);
        var figures = request.figures().of(year);
        checkRanges(figures, faults);
        var read = new Indicators(
                figures,
                Texts.checkIfGiven(request.registrationType(), LONGEST_TYPE, "/registrationType", faults),
                Texts.checkIfGiven(request.taxpayerType(), LONGEST_TYPE, "/taxpayerType", faults),
                source(request.source(), faults),
                reasons(request.reasons(), faults),
                0,
                Instant.EPOCH);
        faults.refuseIfAny();
        return read;
    }

    private static void checkRanges(Figures figures, Faults faults) {
        for (var figure : Figure.values()) {
            var value = figures.get(figure);
            var least = figure.mayBeNegative() ? MOST.negate() : BigDecimal.ZERO;
            boolean isOutside = value != null && (value.compareTo(least) < 0 || value.compareTo(MOST) > 0);
            faults.addIf(
                    isOutside,
                    "/" + figure.code(),
                    IndicatorFault.FIGURE_RANGE,
                    least.toPlainString(),
                    MOST.toPlainString());
        }
    }

    private static @Nullable IndicatorSource source(@Nullable IndicatorSource source, Faults faults) {
        return source == null
                ? null
                : new IndicatorSource(
                        Texts.check(source.system(), LONGEST_TYPE, "/source/system", faults),
                        Texts.checkIfGiven(source.recordId(), LONGEST_TYPE, "/source/recordId", faults));
    }

    private static List<IndicatorReason> reasons(@Nullable List<IndicatorReason> reasons, Faults faults) {
        var read = new ArrayList<IndicatorReason>();
        for (var one : reasons == null ? List.<IndicatorReason>of() : reasons) {
            var pointer = "/reasons/" + read.size();
            boolean isKnown = Figure.find(one.figure()).isPresent();
            faults.addIf(!isKnown, pointer + "/figure", ShapeFault.UNKNOWN_CODE, Texts.quote(one.figure()));
            read.add(new IndicatorReason(
                    one.figure(), Texts.check(one.reason(), LONGEST_REASON, pointer + "/reason", faults)));
        }
        return read;
    }
}
