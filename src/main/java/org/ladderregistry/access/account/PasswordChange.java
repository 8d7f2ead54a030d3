package org.ladderregistry.access.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.platform.Body;

/** One's own password, the present and the next one. */
@Body
@Schema(name = "PasswordChange")
public record PasswordChange(String current, String next) {
    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
