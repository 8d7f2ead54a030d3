package org.ladderregistry.ladder.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.platform.Body;

/** Whom to call. Personal data: kept apart, erasable. */
@Body
@Schema(name = "ContactRequest")
public record ContactRequest(String name, String phone) {
    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ContactRequest[…]";
    }
}
