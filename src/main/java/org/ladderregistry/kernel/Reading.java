package org.ladderregistry.kernel;

import java.util.List;

/** What came of reading a text: the value it stands for, or every fault it has. */
public sealed interface Reading<T, F extends Named> {

    /** The text was sound. */
    record Read<T, F extends Named>(T value) implements Reading<T, F> {}

    /** The text is refused, for all of these reasons. */
    record Refused<T, F extends Named>(List<F> faults) implements Reading<T, F> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
