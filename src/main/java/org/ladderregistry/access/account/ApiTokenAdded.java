package org.ladderregistry.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.ShownOnce;

/**
 * A token that was made.
 *
 * @param token what the system sends, {@code Authorization: Bearer …}; told in the first answer only
 */
@Schema(name = "TokenAdded")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiTokenAdded(
        @JsonUnwrapped ApiTokenView described, @Nullable String token) implements ShownOnce {
    @Override
    public ApiTokenAdded withoutSecret() {
        return new ApiTokenAdded(described, null);
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ApiTokenAdded[" + described + ", …]";
    }
}
