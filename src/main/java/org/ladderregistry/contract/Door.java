package org.ladderregistry.contract;

import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.RateLimited;
import org.ladderregistry.platform.TakesQuery;

/**
 * One operation of the document, and what its method says of itself.
 *
 * @param permission what the caller must have; null for an operation that is open to all
 * @param reach what it asks of the caller's scope; null for an operation that is open to all
 * @param query its query parameters, by the names under which the document describes them
 * @param isRateLimited whether it may be called only so often
 */
record Door(
        HttpMethod method,
        Operation operation,
        @Nullable Permission permission,
        @Nullable Reach reach,
        List<String> query,
        boolean isRateLimited) {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName NEEDS = DotName.createSimple(Needs.class);
    private static final DotName TAKES_QUERY = DotName.createSimple(TakesQuery.class);
    private static final DotName RATE_LIMITED = DotName.createSimple(RateLimited.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);

    static List<Door> all(OpenAPI api, IndexView index) {
        var methods = methodsByOperation(index);
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream())
                .map(entry -> of(entry.getKey(), entry.getValue(), methods))
                .toList();
    }

    private static Door of(HttpMethod verb, Operation operation, Map<String, MethodInfo> methods) {
        var method = methods.get(String.valueOf(operation.getOperationId()));
        if (method == null) {
            throw new IllegalStateException("needs an operationId of its own: " + verb + " " + operation.getSummary());
        }
        return new Door(verb, operation, permission(method), reach(method), query(method), has(RATE_LIMITED, method));
    }

    private static List<String> query(MethodInfo method) {
        var takes = method.annotation(TAKES_QUERY);
        return takes == null ? List.of() : List.of(takes.value().asStringArray());
    }

    private static @Nullable Permission permission(MethodInfo method) {
        var needs = method.annotation(NEEDS);
        if (needs != null) {
            return Permission.valueOf(needs.value().asEnum());
        }
        if (!has(PERMIT_ALL, method)) {
            throw new IllegalStateException("neither open to all nor says what it @Needs: " + method);
        }
        return null;
    }

    private static @Nullable Reach reach(MethodInfo method) {
        var needs = method.annotation(NEEDS);
        return needs == null ? null : Reach.valueOf(needs.value("reach").asEnum());
    }

    private static boolean has(DotName annotation, MethodInfo method) {
        return method.hasAnnotation(annotation) || method.declaringClass().hasDeclaredAnnotation(annotation);
    }

    private static Map<String, MethodInfo> methodsByOperation(IndexView index) {
        var found = new HashMap<String, MethodInfo>();
        for (var annotation : index.getAnnotations(OPERATION)) {
            var id = annotation.value("operationId");
            if (id != null) {
                found.put(id.asString(), annotation.target().asMethod());
            }
        }
        return found;
    }

    String id() {
        return operation.getOperationId();
    }

    boolean isPost() {
        return method == HttpMethod.POST;
    }

    /** Whether what it answers has an ETag. What is put or erased without one seen before has no versions. */
    boolean isVersioned() {
        return isPost() || takes("IfMatch") || takes("IfNoneMatch");
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean takes(Parameter.In in) {
        return parameters().stream().anyMatch(one -> one.getIn() == in);
    }

    boolean takes(String reference) {
        return parameters().stream()
                .anyMatch(one -> one.getRef() != null && one.getRef().endsWith("/" + reference));
    }

    /** The same list the document has. */
    List<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }
}
