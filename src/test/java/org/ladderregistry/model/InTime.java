package org.ladderregistry.model;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Set;

/** The registry with a clock that a test moves, on parts of its own. */
public final class InTime implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TravellingClock.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnParts.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
