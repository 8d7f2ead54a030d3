package org.ladderregistry.console;

import java.util.List;

/**
 * Where one chooses another password.
 *
 * @param faults of the one that was chosen
 */
record PasswordPage(Frame frame, List<String> faults) {

    /** Whether one has to, before anything else. */
    public boolean isForced() {
        var visitor = frame.visitor();
        return visitor != null && visitor.mustChangePassword();
    }
}
