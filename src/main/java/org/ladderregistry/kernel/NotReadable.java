package org.ladderregistry.kernel;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A text that does not stand for the value asked of it; carries every fault, not the first. */
public final class NotReadable extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<? extends Named> faults;

    NotReadable(List<? extends Named> faults) {
        super(faults.stream().map(Named::code).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    /** Why the text is refused, with a message in both languages. */
    public List<? extends Named> faults() {
        return faults;
    }
}
