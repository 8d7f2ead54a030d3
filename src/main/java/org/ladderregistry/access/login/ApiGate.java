package org.ladderregistry.access.login;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Needs;
import org.ladderregistry.platform.Problem;

/** The door before the use case: whoever has no permission is turned away before anything they sent is read. */
public class ApiGate {
    private final Caller caller;

    ApiGate(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 401, 403 */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var needs = method == null ? null : method.getAnnotation(Needs.class);
        if (needs != null) {
            caller.require(needs.value());
        }
    }
}
