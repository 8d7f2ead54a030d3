package org.ladderregistry.ladder;

/** Whom to call at a firm. Personal data: never in history, events, logs or stored answers. */
public record Contact(String name, String phone) {
    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
