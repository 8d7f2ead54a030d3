package org.ladderregistry.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.ShownOnce;

/**
 * An account, and the password that was made for it.
 *
 * @param password told in the first answer only; absent when the caller chose it
 */
@Schema(name = "AccountAdded")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountAdded(
        @JsonUnwrapped AccountView account, @Nullable String password) implements ShownOnce {
    @Override
    public AccountAdded withoutSecret() {
        return new AccountAdded(account, null);
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "AccountAdded[" + account + ", …]";
    }
}
