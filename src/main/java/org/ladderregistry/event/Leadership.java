package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this instance is the one that numbers and relays. The sequencer's connection decides; others only ask. */
@ApplicationScoped
public class Leadership {
    private volatile boolean held;

    public boolean isHeld() {
        return held;
    }

    void gain() {
        held = true;
    }

    void lose() {
        held = false;
    }
}
