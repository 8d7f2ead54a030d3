package org.ladderregistry.ladder.contact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A firm's contact, as far as the caller may see it.
 *
 * @param masked whether name and phone are only hinted at
 * @param recordedAt when the registry learned of it
 */
@Schema(name = "Contact")
public record ContactView(String name, String phone, boolean masked, Instant recordedAt) {

    static ContactView of(Contact contact, Instant recordedAt) {
        return new ContactView(contact.name(), contact.phone(), false, recordedAt);
    }

    static ContactView masked(Contact contact, Instant recordedAt) {
        return new ContactView(Mask.name(contact.name()), Mask.phone(contact.phone()), true, recordedAt);
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ContactView[…]";
    }
}
