package org.ladderregistry.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object of Kubernetes as a file of k8s/ describes it. */
record Manifest(JsonNode yaml) {
    static final Path BASE = Path.of("k8s", "base");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1 Service", V1Service.class,
            "v1 ServiceAccount", V1ServiceAccount.class,
            "apps/v1 Deployment", V1Deployment.class,
            "batch/v1 Job", V1Job.class,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", V1Ingress.class);

    static List<Manifest> in(Path file) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll().stream().map(Manifest::new).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    /** The only one that a file of the base describes. */
    static Manifest of(String file) {
        return in(BASE.resolve(file)).getFirst();
    }

    static Manifest parse(String text) throws JsonProcessingException {
        return new Manifest(YAML.readTree(text));
    }

    /** Read into Kubernetes' own type and written again nothing is lost: nothing is unknown, missing or of another type. */
    void mustMeetItsSchema() throws IOException {
        var type = TYPES.get(yaml.path("apiVersion").asText() + " " + kind());
        if (type == null) {
            throw new IllegalArgumentException("no such type is known: " + kind());
        }
        var read = JSON.getGson().fromJson(yaml.toString(), (java.lang.reflect.Type) type);
        var written = YAML.readTree(JSON.getGson().toJson(read));
        if (!keeps(written, yaml)) {
            throw new IllegalArgumentException("read as " + written + " instead of " + yaml);
        }
    }

    String kind() {
        return yaml.path("kind").asText();
    }

    String name() {
        return yaml.at("/metadata/name").asText();
    }

    /** The specification of its pods; missing where it has none. */
    JsonNode pod() {
        return yaml.at("/spec/template/spec");
    }

    boolean hasPods() {
        return pod().isObject();
    }

    JsonNode podLabels() {
        return yaml.at("/spec/template/metadata/labels");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    /** Its container's settings by name; of a secret one its place, as in {@code secret:name/key}. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var one : container().path("env")) {
            var secret = one.at("/valueFrom/secretKeyRef");
            settings.put(
                    one.path("name").asText(),
                    secret.isObject()
                            ? "secret:" + secret.path("name").asText() + "/"
                                    + secret.path("key").asText()
                            : one.path("value").asText());
        }
        return settings;
    }

    /** Whether all that one says is said by the other too, which may add empty lists of its own. */
    private static boolean keeps(JsonNode written, JsonNode read) {
        if (read.isObject()) {
            return written.isObject()
                    && read.properties().stream().allMatch(one -> keeps(written.path(one.getKey()), one.getValue()));
        }
        if (read.isArray()) {
            return written.size() == read.size()
                    && IntStream.range(0, read.size()).allMatch(i -> keeps(written.path(i), read.path(i)));
        }
        return written.equals(read);
    }

    /** Whether a selector's labels are all among those given. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.properties().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
