package org.ladderregistry.access.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Body;

/**
 * How far a role is to reach; what is absent is empty. An office needs rungs, a park administrator parks, the other
 * roles but readers take none.
 */
@Body
@Schema(name = "ScopeRequest")
public record ScopeRequest(
        @Nullable List<String> reportingUnits,
        @Nullable List<String> parks,
        @Nullable List<Rung> rungs,
        @Nullable Boolean personalData) {
    static final ScopeRequest NONE = new ScopeRequest(null, null, null, null);
}
