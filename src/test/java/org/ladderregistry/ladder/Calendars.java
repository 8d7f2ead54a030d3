package org.ladderregistry.ladder;

import io.quarkus.runtime.ShutdownEvent;

/** Lets a test decide when the calendar is worked off. */
public final class Calendars {
    private Calendars() {}

    /** From now on nobody turns the day but who calls {@link TurnOfDay#workOff()}. */
    public static void stop(TurnOfDay calendar) throws InterruptedException {
        calendar.stop(new ShutdownEvent());
    }
}
