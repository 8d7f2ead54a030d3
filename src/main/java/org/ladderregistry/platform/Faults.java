package org.ladderregistry.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with a request, so that the caller hears of all of it at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, FaultCode code, @Nullable Object... arguments) {
        found.add(Fault.at(pointer, code, arguments));
    }

    public void addIf(boolean wrong, String pointer, FaultCode code, @Nullable Object... arguments) {
        if (wrong) {
            add(pointer, code, arguments);
        }
    }

    public void addAll(Collection<Fault> faults) {
        found.addAll(faults);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** @throws Problem naming all faults: 400 when one is of shape, else 422 when one is of value, else 409 */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Problem.refused(found);
        }
    }
}
