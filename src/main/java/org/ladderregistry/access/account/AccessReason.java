package org.ladderregistry.access.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/** Why something about access is changed, for the audit. */
@Body
@Schema(name = "AccessReason")
public record AccessReason(@Nullable String reason) {}
