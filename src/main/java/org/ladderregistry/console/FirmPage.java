package org.ladderregistry.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.ladder.CertificationView;
import org.ladderregistry.ladder.FirmLadder;
import org.ladderregistry.ladder.FirmView;
import org.ladderregistry.ladder.HistoryView;
import org.ladderregistry.ladder.HoldingView;
import org.ladderregistry.platform.Page;

/**
 * One firm, seen from one day.
 *
 * @param park its name; null when the firm is in none
 * @param changes of its history, newest first; null for whoever may not see it
 */
record FirmPage(
        Frame frame,
        LocalDate asOf,
        boolean isToday,
        FirmLadder ladder,
        @Nullable String park,
        @Nullable Page<HistoryView> changes) {

    public FirmView firm() {
        return ladder.firm();
    }

    /** Where this firm is seen from today. */
    public String address() {
        return "/console/firms/" + firm().uscc();
    }

    public String notice() {
        return frame.words().of("as-of.notice", asOf);
    }

    public List<CertificationView> certifications() {
        return Objects.requireNonNullElse(firm().certifications(), List.of());
    }

    public List<Step> steps() {
        return ladder.rungs().stream().map(this::step).toList();
    }

    /** How the rung looks: the present one stands out from those held beneath it, those once held and those never reached. */
    private Step step(HoldingView rung) {
        var words = frame.words();
        var position = firm().position();
        boolean present = position != null && position.rung() == rung.rung();
        var since = rung.since();
        var through = rung.through();
        var state = present ? "present" : since != null ? "held" : rung.everHeld() ? "once" : "never";
        var days = since == null || through == null ? "" : words.days(since, through);
        return new Step(words.name(rung.rung()), state, words.of("step." + state), days, present);
    }

    /**
     * A rung of the ladder as it is drawn.
     *
     * @param days since when and through when it is held; empty when it is not
     */
    record Step(String name, String state, String text, String days, boolean present) {}

    /** In force, not begun yet, or how it ended. */
    public String status(CertificationView one) {
        var words = frame.words();
        if (one.inForce()) {
            return words.of("certification.in-force");
        }
        var ended = one.ended();
        if (ended == null) {
            return words.of("certification.to-come");
        }
        return words.of("certification.ended", words.name(ended.how()), ended.on());
    }

    /** Whether the caller may see it. */
    public boolean hasHistory() {
        return changes != null;
    }

    public List<HistoryView> history() {
        return changes == null ? List.of() : changes.items();
    }

    /** The address of older history; null when this is all. */
    public @Nullable String older() {
        return changes == null || changes.next() == null ? null : frame.here("cursor", changes.next()) + "#history";
    }
}
