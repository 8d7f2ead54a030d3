package org.ladderregistry.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * What to look for among the firms; absent parts look for anything.
 *
 * @param text part of a name, or the beginning of a USCC
 * @param position the rung that is the firm's highest
 * @param none instead of a position: firms that hold no rung
 * @param holds a rung the firm holds, whatever stands above it
 * @param expiresBefore the unbroken run of that rung, or of the position, ends before this day
 * @param after the sort key and USCC of the last firm of the page before
 */
record FirmSearch(
        @Nullable String text,
        @Nullable Rung position,
        boolean none,
        @Nullable Rung holds,
        @Nullable String reportingUnit,
        @Nullable String regionPrefix,
        @Nullable String park,
        @Nullable String field,
        @Nullable LocalDate expiresBefore,
        LocalDate asOf,
        @Nullable Instant knownAt,
        Sort sort,
        boolean descending,
        int limit,
        @Nullable List<String> after) {

    /** What a list can be sorted by; the USCC decides between equals. */
    enum Sort {
        USCC("uscc", "uscc"),
        NAME("name", "name"),
        ESTABLISHED("establishedOn", "established_on");

        private final String parameter;
        private final String column;

        Sort(String parameter, String column) {
            this.parameter = parameter;
            this.column = column;
        }

        String parameter() {
            return parameter;
        }

        String column() {
            return column;
        }
    }
}
