package org.ladderregistry.access.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.ShownOnce;

/**
 * The password that was made for somebody.
 *
 * @param password told in the first answer only
 */
@Schema(name = "NewPassword")
public record NewPassword(String username, @Nullable String password) implements ShownOnce {
    @Override
    public NewPassword withoutSecret() {
        return new NewPassword(username, null);
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "NewPassword[" + username + ", …]";
    }
}
