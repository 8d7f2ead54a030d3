package org.ladderregistry.console;

import org.jspecify.annotations.Nullable;
import org.ladderregistry.ladder.FirmView;
import org.ladderregistry.platform.Page;

/** Firms found, some at a time. */
record SearchPage(Frame frame, Page<FirmView> found) {

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return found.next() == null ? null : frame.here("cursor", found.next());
    }

    /** The address of the first page with the same filters. */
    public String first() {
        return frame.without("cursor");
    }

    /** Where a firm's page is. */
    public String address(String uscc) {
        return "/console/firms/" + uscc;
    }

    /** Whether somebody has turned pages to come here. */
    public boolean isFurther() {
        return !frame.value("cursor").isEmpty();
    }

    public boolean isFiltered() {
        return !(frame.value("q") + frame.value("rung") + frame.value("reportingUnit")).isBlank();
    }

    /** Whether a filter's option is the one that was chosen. */
    public boolean chose(String filter, String code) {
        return frame.value(filter).equals(code);
    }
}
