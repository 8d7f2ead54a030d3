package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * Where the province's firms stood on one day and stand on another; what happened between the two days is not asked.
 *
 * @param knownAt by what was known then; null: by what is known now
 * @param items the diagonal included, no rung at all coming first; where no firm is, no item is
 * @param groups they add up to the items; absent unless asked for
 */
@Schema(name = "Flows")
public record FlowsView(
        LocalDate from,
        LocalDate to,
        @Nullable Instant knownAt,
        List<Flow> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Group> groups) {

    /**
     * The firms that stood on one rung and stand on another, or on the same. Null is no rung: the firm held none, or was not
     * among the province's firms on that day.
     */
    @Schema(name = "Flow")
    public record Flow(@Nullable Rung from, @Nullable Rung to, int firms) {}

    /**
     * The firms of one reporting unit, park or field: where each is on the later day, or was on the earlier if it has left.
     *
     * @param key its code; null for the firms in no park
     */
    @Schema(name = "FlowGroup")
    public record Group(@Nullable String key, List<Flow> items) {}
}
