package org.ladderregistry.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Names;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Gap;
import org.ladderregistry.policy.rule.Missing;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.Points;
import org.ladderregistry.policy.rule.ScoreTable;
import org.ladderregistry.policy.rule.Title;
import org.ladderregistry.policy.set.Assessment;
import org.ladderregistry.policy.set.Criterion;
import org.ladderregistry.policy.set.OneChange;

/** An assessment as it goes out, in one language. */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        String uscc,
        @Nullable Rung rung,
        @Nullable Title title,
        String ruleSet,
        int ruleSetVersion,
        String document,
        boolean verified,
        LocalDate on,
        int year,
        Outcome verdict,
        Bounds bounds,
        @Nullable ScoreView score,
        List<CriterionView> criteria,
        List<CriterionView> confirmations,
        @Nullable Graduation graduation,
        List<CriterionView> notices,
        List<ChangeView> turnedBy) {

    /** What the verdict would be if all that is open turned out badly, or well. */
    @Schema(name = "AssessmentBounds")
    public record Bounds(Outcome lowest, Outcome highest) {}

    /** A score: a range as long as people judge or figures are missing. */
    @Schema(name = "AssessmentScore")
    public record ScoreView(int low, int high, int pass, List<PointsView> parts) {
        static ScoreView of(ScoreTable.Score score, Language language) {
            var total = score.total();
            var parts = total.parts().stream()
                    .flatMap(part -> PointsView.of(part, null, language).stream())
                    .toList();
            return new ScoreView(total.low(), total.high(), score.pass(), parts);
        }
    }

    /** A row of the score; those it is made of follow it and name it. */
    @Schema(name = "AssessmentPoints")
    public record PointsView(
            String code, @Nullable String partOf, String name, int low, int high, int max, boolean counted) {
        static List<PointsView> of(Points points, @Nullable String above, Language language) {
            var label = points.label();
            var own = new PointsView(
                    label.code(),
                    above,
                    new Names(language).of(label),
                    points.low(),
                    points.high(),
                    points.max(),
                    points.isCounted());
            var below = points.parts().stream().flatMap(part -> of(part, label.code(), language).stream());
            return Stream.concat(Stream.of(own), below).toList();
        }
    }

    /** A figure that nobody has given. */
    @Schema(name = "MissingFigure")
    public record MissingView(String figure, int year) {
        static MissingView of(Missing missing) {
            return new MissingView(missing.figure().code(), missing.year());
        }
    }

    /** A criterion with what came of it. */
    @Schema(name = "AssessedCriterion")
    public record CriterionView(
            String code,
            String clause,
            boolean verified,
            Outcome outcome,
            @Nullable String actual,
            @Nullable String required,
            @Nullable String gap,
            @Nullable ChangeView lacks,
            List<MissingView> missing,
            String text) {
        static CriterionView of(Criterion.Finding finding, String document, Language language) {
            var words = new AssessmentWords(language);
            var criterion = finding.criterion();
            var check = finding.check();
            return new CriterionView(
                    criterion.label().code(),
                    clause(document, criterion.clause()),
                    criterion.verified(),
                    check.outcome(),
                    words.of(check.actual()),
                    words.of(check.required()),
                    words.of(check.gap()),
                    check.gap() == null ? null : ChangeView.of(check.gap(), language),
                    check.missing().stream().map(MissingView::of).toList(),
                    text(finding, words, language));
        }

        /** A clause of another document names it itself. */
        private static String clause(String document, String clause) {
            return clause.contains("〔") ? clause : document + " " + clause;
        }

        private static String text(Criterion.Finding finding, AssessmentWords words, Language language) {
            var missing = words.missing(finding.check().missing());
            return new Names(language).of(finding.criterion().label())
                    + (missing == null ? "" : missing)
                    + (finding.criterion().verified() ? "" : words.unverified());
        }
    }

    /** Whether the firm may leave the incubator as a graduate: one of the grounds is enough. */
    @Schema(name = "AssessedGraduation")
    public record Graduation(Outcome verdict, List<CriterionView> criteria) {}

    /**
     * So much more of something, or less.
     *
     * @param figure of the year judged; null for days and points
     */
    @Schema(name = "AssessedChange")
    public record ChangeView(@Nullable String figure, long amount, Unit unit, String text) {
        static ChangeView of(Gap gap, Language language) {
            var figure = gap.figure();
            var text = String.valueOf(new AssessmentWords(language).of(gap));
            return new ChangeView(
                    figure == null ? null : figure.code(), gap.amount().longValueExact(), gap.unit(), text);
        }
    }

    static AssessmentView of(String uscc, Assessment one, Language language) {
        var rules = one.ruleSet();
        var score = one.score();
        var graduates = one.graduates();
        return new AssessmentView(
                uscc,
                rules.subject() instanceof Rung rung ? rung : null,
                rules.subject() instanceof Title title ? title : null,
                rules.id(),
                rules.version(),
                rules.document(),
                rules.verified(),
                one.one().on(),
                one.one().year(),
                one.verdict(),
                new Bounds(one.lowest(), one.highest()),
                score == null ? null : ScoreView.of(score, language),
                views(one.criteria(), rules.document(), language),
                views(one.confirmations(), rules.document(), language),
                graduates == null
                        ? null
                        : new Graduation(graduates, views(one.graduation(), rules.document(), language)),
                views(one.notices(), rules.document(), language),
                OneChange.turning(one).stream()
                        .map(gap -> ChangeView.of(gap, language))
                        .toList());
    }

    private static List<CriterionView> views(List<Criterion.Finding> findings, String document, Language language) {
        return findings.stream()
                .map(finding -> CriterionView.of(finding, document, language))
                .toList();
    }
}
