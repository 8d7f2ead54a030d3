package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who reaches whom in k8s/base, and at which port. */
class NetworkTest {
    private static final Manifest DEPLOYMENT = Manifest.of("deployment.yaml");
    private static final Manifest MIGRATION = Manifest.of("migration.yaml");
    private static final int HTTP = 8080;
    private static final int METRICS = 9000;

    @Test
    void the_ports_are_the_services() {
        assertThat(ports(DEPLOYMENT)).isEqualTo(Map.of("http", HTTP, "metrics", METRICS));
        assertThat(targets("service.yaml")).containsExactly("http");
        assertThat(targets("metrics-service.yaml")).containsExactly("metrics");
    }

    @Test
    void the_probes_ask_what_is_open_on_the_main_port() {
        var container = DEPLOYMENT.container();
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("http");
        }
    }

    @Test
    void whoever_selects_instances_selects_them_all_and_never_the_job() {
        for (var selector : List.of(
                DEPLOYMENT.yaml().at("/spec/selector/matchLabels"),
                Manifest.of("service.yaml").yaml().at("/spec/selector"),
                Manifest.of("metrics-service.yaml").yaml().at("/spec/selector"),
                Manifest.of("pod-disruption-budget.yaml").yaml().at("/spec/selector/matchLabels"),
                policy("ladder-registry-service").at("/spec/podSelector/matchLabels"))) {
            assertThat(selector.isEmpty()).isFalse();
            assertThat(Manifest.selects(selector, DEPLOYMENT.podLabels())).isTrue();
            assertThat(Manifest.selects(selector, MIGRATION.podLabels())).isFalse();
        }
    }

    @Test
    void everything_is_closed_unless_opened() {
        var closed = policy("ladder-registry-closed");
        for (var workload : List.of(DEPLOYMENT, MIGRATION)) {
            assertThat(Manifest.selects(closed.at("/spec/podSelector/matchLabels"), workload.podLabels()))
                    .isTrue();
        }
        assertThat(closed.at("/spec/policyTypes")).extracting(JsonNode::asText).containsExactly("Ingress", "Egress");
        assertThat(closed.path("spec").has("ingress") || closed.path("spec").has("egress"))
                .isFalse();
    }

    @Test
    void clients_reach_the_main_port_and_the_monitoring_the_metrics() {
        var ingress = policy("ladder-registry-service").at("/spec/ingress");
        assertThat(ingress).hasSize(2).allMatch(rule -> !rule.path("from").isEmpty());
        assertThat(open(ingress.path(0))).containsExactly(HTTP);
        assertThat(open(ingress.path(1))).containsExactly(METRICS);
    }

    @Test
    void an_instance_reaches_postgresql_and_kafka_and_the_job_postgresql_alone() {
        assertThat(open(policy("ladder-registry-service").at("/spec/egress/0"))).containsExactly(5432, 9092, 9093, 443);
        assertThat(open(policy("ladder-registry-migration").at("/spec/egress/0")))
                .containsExactly(5432);
        assertThat(Manifest.selects(
                        policy("ladder-registry-migration").at("/spec/podSelector/matchLabels"), MIGRATION.podLabels()))
                .isTrue();
        assertThat(open(policy("ladder-registry-names").at("/spec/egress/0"))).containsExactly(53, 53);
    }

    private static JsonNode policy(String name) {
        return BaseTest.everything()
                .filter(manifest -> manifest.kind().equals("NetworkPolicy")
                        && manifest.name().equals(name))
                .findFirst()
                .orElseThrow()
                .yaml();
    }

    private static List<Integer> open(JsonNode rule) {
        return Manifest.stream(rule.path("ports"))
                .map(port -> port.path("port").asInt())
                .toList();
    }

    private static List<String> targets(String service) {
        return Manifest.stream(Manifest.of(service).yaml().at("/spec/ports"))
                .map(port -> port.path("targetPort").asText())
                .toList();
    }

    private static Map<String, Integer> ports(Manifest workload) {
        return Manifest.stream(workload.container().path("ports"))
                .collect(Collectors.toMap(
                        port -> port.path("name").asText(),
                        port -> port.path("containerPort").asInt()));
    }
}
