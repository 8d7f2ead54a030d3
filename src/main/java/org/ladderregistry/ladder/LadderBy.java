package org.ladderregistry.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;

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

    static Optional<LadderBy> find(String parameter) {
        return Arrays.stream(values())
                .filter(by -> by.parameter.equals(parameter))
                .findFirst();
    }

    String parameter() {
        return parameter;
    }

    String column() {
        return column;
    }

    /** The groups that are told even when no firm is in them, in their order. */
    List<@Nullable String> keys() {
        return always.stream().<@Nullable String>map(Named::code).toList();
    }
}
