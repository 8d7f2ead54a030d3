package org.ladderregistry.access.account;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/**
 * A token to make for a system.
 *
 * @param name small letters, digits, dot, dash, underscore; never given to another one
 * @param expiresOn the last day it opens anything
 */
@Body
@Schema(name = "TokenRequest")
public record ApiTokenRequest(
        String name, String role, @Nullable ScopeRequest scope, LocalDate expiresOn) {}
