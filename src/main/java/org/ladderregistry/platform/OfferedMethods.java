package org.ladderregistry.platform;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/** The methods that an address offers, which a 405 has to name (RFC 9110, 15.5.6) and the library does not. */
final class OfferedMethods {
    private OfferedMethods() {}

    /** For the {@code Allow} header of the answer to the request at hand. */
    static String atThisAddress() {
        var request = CurrentRequestManager.get();
        var path = request.getPath();
        var resources = new RequestMapper<>(request.getDeployment().getClassMappers());
        var matches = Stream.iterate(
                resources.map(path), match -> match != null, match -> resources.continueMatching(path, match));
        return matches.flatMap(OfferedMethods::offered).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> offered(RequestMatch<InitialMatch> match) {
        var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        return Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(routing -> ((ClassRoutingHandler) routing).getMappers().entrySet().stream())
                .filter(offer -> offer.getKey() != null && offer.getValue().map(remaining) != null)
                .map(offer -> offer.getKey());
    }
}
