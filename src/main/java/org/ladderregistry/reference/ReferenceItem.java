package org.ladderregistry.reference;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.ReportDuty;
import org.ladderregistry.policy.Term;

/** One code of a set: its names, and what only values of its kind have. */
@Schema(
        description =
                "A code with its names. Rungs also have height and upper; reporting units provincial; regions level, prefecture"
                        + " and reportingUnits; sets href; terms and duties ruleSet, from, until, verified and source",
        additionalProperties = Schema.True.class)
record ReferenceItem(
        String code,
        String nameZh,
        String nameEn,
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> more) {

    static ReferenceItem of(Named value) {
        return new ReferenceItem(value.code(), value.nameZh(), value.nameEn(), more(value));
    }

    private static Map<String, @Nullable Object> more(Named value) {
        return switch (value) {
            case ReferenceSet set -> Map.of("href", ReferenceResource.PATH + "/" + set.code());
            case Rung rung -> Map.of("height", rung.ordinal() + 1, "upper", rung.isUpper());
            case ReportingUnit unit -> Map.of("provincial", unit.isProvincial());
            case Region region ->
                Map.of("level", region.level(), "prefecture", region.prefecture(), "reportingUnits", unitsOf(region));
            case Term term ->
                dated(
                        term.ruleSet(),
                        term.effective(),
                        term.verified(),
                        term.source(),
                        Map.of("clause", term.clause(), "value", term.value()));
            case ReportDuty duty ->
                dated(
                        duty.ruleSet(),
                        duty.effective(),
                        duty.verified(),
                        duty.source(),
                        Map.of("rung", duty.rung(), "due", duty.due().text()));
            default -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> dated(
            String ruleSet, DayRange effective, boolean verified, String source, Map<String, Object> own) {
        var more = new LinkedHashMap<String, @Nullable Object>();
        more.put("ruleSet", ruleSet);
        more.putAll(own);
        more.put("from", effective.from());
        more.put("until", effective.until());
        more.put("verified", verified);
        more.put("source", source);
        return more;
    }

    /** Where a firm at this place may report; the prefecture's unit comes first. */
    private static List<String> unitsOf(Region region) {
        return ReportingUnit.provincial().stream()
                .filter(unit -> unit.contains(region))
                .map(ReportingUnit::code)
                .toList();
    }
}
