package org.ladderregistry.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ladderregistry.access.Permission;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorReason;
import org.ladderregistry.indicator.IndicatorsView.OddFigure;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.FirmAccess;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.policy.figure.Figures;

/** Reads a firm's figures. */
@ApplicationScoped
public class FindIndicators {
    private final IndicatorBook book;
    private final FirmAccess access;

    FindIndicators(IndicatorBook book, FirmAccess access) {
        this.book = book;
        this.access = access;
    }

    /** @throws Problem 404 when the firm is not registered, or nobody gave figures for the year */
    public IndicatorsView find(Uscc uscc, int year, Language language) {
        access.require(Permission.READ_INDICATORS, uscc);
        var years = book.known(uscc);
        if (!years.containsKey(year)) {
            throw Problem.notFound();
        }
        return view(uscc, years, year, language);
    }

    /** All figures that are known of a firm, by their year. */
    public Map<Integer, Figures> known(Uscc uscc) {
        access.require(Permission.READ_INDICATORS, uscc);
        var figures = new HashMap<Integer, Figures>();
        book.known(uscc).forEach((year, one) -> figures.put(year, one.figures()));
        return figures;
    }

    static IndicatorsView view(Uscc uscc, Map<Integer, Indicators> years, int year, Language language) {
        var one = years.get(year);
        if (one == null) {
            throw new IllegalArgumentException("No figures of " + year);
        }
        var before = years.get(year - 1);
        var oddities = Oddity.in(one.figures(), before == null ? Figures.none(year - 1) : before.figures());
        return new IndicatorsView(
                uscc.code(),
                year,
                IndicatorFigures.of(one.figures()),
                one.registrationType(),
                one.taxpayerType(),
                one.source(),
                one.reasons(),
                one.version(),
                one.recordedAt(),
                oddities.stream().map(odd -> told(odd, one.reasons(), language)).toList());
    }

    private static OddFigure told(Oddity odd, List<IndicatorReason> reasons, Language language) {
        var reason = reasons.stream()
                .filter(one -> one.figure().equals(odd.figure().code()))
                .map(IndicatorReason::reason)
                .findFirst();
        return new OddFigure(odd.kind().code(), odd.figure().code(), odd.text(language), reason.orElse(null));
    }
}
