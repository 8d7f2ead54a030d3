package org.ladderregistry.ladder.contact;

import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Texts;

/** Whom to call at a firm. Personal data: never in history, events, logs or stored answers. */
public record Contact(String name, String phone) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 40;

    /**
     * Reads what somebody typed, and reports what can't be kept.
     *
     * @param pointer where in the body it stands
     */
    public static Contact read(ContactRequest request, String pointer, Faults faults) {
        return new Contact(
                Texts.check(request.name(), LONGEST_NAME, pointer + "/name", faults),
                Texts.check(request.phone(), LONGEST_PHONE, pointer + "/phone", faults));
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
