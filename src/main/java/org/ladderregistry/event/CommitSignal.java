package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Raised after every commit that left events in the outbox: heard by this instance's sequencer or, where another instance's is at work, passed on to it. */
@ApplicationScoped
class CommitSignal {
    private final Signal here = new Signal();
    private final Signal elsewhere = new Signal();
    private final Leadership leadership;

    CommitSignal(Leadership leadership) {
        this.leadership = leadership;
    }

    void raise() {
        (leadership.isHeld() ? here : elsewhere).raise();
    }

    /** What this instance's sequencer waits on. */
    Signal here() {
        return here;
    }

    /** What the announcer waits on. */
    Signal elsewhere() {
        return elsewhere;
    }
}
