package org.ladderregistry.platform;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of the answers of a resource that is {@link NeverKept} that they are not to be stored. */
public class NeverKeptFilter {

    @ServerResponseFilter
    public void mark(ResourceInfo resource, ContainerResponseContext answer) {
        var type = resource.getResourceClass();
        if (type != null && type.isAnnotationPresent(NeverKept.class)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
