package org.ladderregistry.ladder;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** What firms can be counted by: a fact that each of them has on the day. */
enum LadderBy {
    REPORTING_UNIT("reportingUnit", "reporting_unit", ReportingUnit.provincial()),
    /** Parks come and go: only those with a firm on the ladder are told, and null for the firms in none. */
    PARK("park", "park_code", List.of()),
    FIELD("field", "tech_field", List.of(TechField.values()));

    private final String parameter;
    private final String column;
    private final List<? extends Named> always;

    LadderBy(String parameter, String column, List<? extends Named> always) {
        this.parameter = parameter;
        this.column = column;
        this.always = always;
    }

    /** What a query asks to count by, if anything. */
    static Optional<LadderBy> read(Query query, Faults faults) {
        var wanted = query.text("by");
        var found = Arrays.stream(values())
                .filter(by -> by.parameter.equals(wanted))
                .findFirst();
        var all = Arrays.stream(values()).map(by -> by.parameter).collect(Collectors.joining(", "));
        faults.addIf(
                wanted != null && found.isEmpty(),
                Query.pointer("by"),
                ShapeFault.NOT_ONE_OF,
                Texts.quote(String.valueOf(wanted)),
                all);
        return found;
    }

    String column() {
        return column;
    }

    /** The groups in their order: first those that are told even when no firm is in them, then whatever else was counted. */
    Collection<@Nullable String> keys(Stream<@Nullable String> counted) {
        var keys = new LinkedHashSet<@Nullable String>();
        always.forEach(one -> keys.add(one.code()));
        counted.forEach(keys::add);
        return keys;
    }
}
