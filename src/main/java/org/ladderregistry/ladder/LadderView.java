package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * The firms of the province on each rung, on a day. Firms are counted, never certificates; every rung is there, 0 included.
 *
 * @param knownAt by what was known then; null: by what is known now
 * @param stock firms that hold the rung
 * @param positions firms whose highest rung it is
 * @param groups they add up to the totals; absent unless asked for
 */
@Schema(name = "Ladder")
public record LadderView(
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Schema(ref = "RungCounts") Map<Rung, Integer> stock,
        @Schema(ref = "RungCounts") Map<Rung, Integer> positions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Group> groups) {

    /**
     * The firms of one reporting unit, park or field.
     *
     * @param key its code; null for the firms in no park
     */
    @Schema(name = "LadderGroup")
    public record Group(
            @Nullable String key,
            @Schema(ref = "RungCounts") Map<Rung, Integer> stock,
            @Schema(ref = "RungCounts") Map<Rung, Integer> positions) {}
}
