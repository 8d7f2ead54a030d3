package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What k8s/base says fits the service and keeps our rules. */
class BaseTest {
    private static final Manifest DEPLOYMENT = Manifest.of("deployment.yaml");
    private static final Manifest MIGRATION = Manifest.of("migration.yaml");
    private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>$");

    static List<Manifest> workloads() {
        return List.of(DEPLOYMENT, MIGRATION);
    }

    @Test
    void every_object_is_labelled_with_its_name_and_none_names_a_namespace() {
        assertThat(everything()).isNotEmpty().allSatisfy(manifest -> {
            assertThat(manifest.yaml()
                            .at("/metadata/labels")
                            .path("app.kubernetes.io/name")
                            .asText())
                    .isEqualTo("ladder-registry");
            assertThat(manifest.yaml().at("/metadata/namespace").isMissingNode())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_container_is_bounded_and_may_do_nothing_but_its_work(Manifest workload) {
        assertThat(workload.pod().path("containers")).hasSize(1);
        assertThat(workload.pod().has("initContainers")).isFalse();
        for (var bound : List.of("requests", "limits")) {
            assertThat(workload.container().at("/resources/" + bound).has("cpu"))
                    .isTrue();
            assertThat(workload.container().at("/resources/" + bound).has("memory"))
                    .isTrue();
        }
        var pod = workload.pod().path("securityContext");
        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        var own = workload.container().path("securityContext");
        assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(own.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(own.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(workload.container().at("/volumeMounts/0/mountPath").asText())
                .isEqualTo("/tmp");
        assertThat(workload.pod().at("/volumes/0").has("emptyDir")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_workload_runs_this_version(Manifest workload) throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(workload.container().path("image").asText()).isEqualTo("ladder-registry:" + version);
        assertThat(kustomization()
                        .at("/labels/0/pairs")
                        .path("app.kubernetes.io/version")
                        .asText())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_setting_is_one_that_operators_are_told_of(Manifest workload) throws IOException {
        var told = Files.readString(Path.of("docs", "operations.md"));
        var given = Stream.concat(workload.settings().keySet().stream(), settings().stringPropertyNames().stream());
        assertThat(given).allSatisfy(setting -> assertThat(told).contains("`" + setting + "`"));
        assertThat(workload.container().at("/envFrom/0/configMapRef/name").asText())
                .isEqualTo(kustomization().at("/configMapGenerator/0/name").asText());
    }

    @Test
    void a_secret_is_named_and_described_but_nowhere_given() throws IOException {
        var readme = Files.readString(Path.of("k8s", "README.md"));
        var secrets = workloads().stream()
                .flatMap(workload -> workload.settings().entrySet().stream())
                .filter(setting -> setting.getKey().matches(".*(USERNAME|PASSWORD|TOKEN|SECRET).*"))
                .toList();
        assertThat(secrets).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.getValue()).startsWith("secret:");
            assertThat(readme)
                    .contains(setting.getValue().replaceFirst("secret:", "").split("/"));
        });
        assertThat(settings().stringPropertyNames()).noneMatch(name -> name.contains("PASSWORD"));
    }

    @Test
    void only_the_job_migrates_and_only_it_knows_the_owner() {
        assertThat(DEPLOYMENT.settings())
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        assertThat(DEPLOYMENT.settings().values()).noneMatch(value -> value.contains("owner"));
        assertThat(MIGRATION.settings()).containsEntry("QUARKUS_INIT_AND_EXIT", "true");
        assertThat(MIGRATION.settings().values()).noneMatch(value -> value.contains("-app"));
    }

    @Test
    void a_roll_out_takes_nobody_away_before_another_one_is_ready() {
        assertThat(DEPLOYMENT.yaml().at("/spec/replicas").asInt()).isGreaterThan(1);
        assertThat(DEPLOYMENT
                        .yaml()
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(1))
                .isZero();
        int lookedAway =
                DEPLOYMENT.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        int finishing = Integer.parseInt(
                DEPLOYMENT.settings().get("QUARKUS_SHUTDOWN_TIMEOUT").replace("S", ""));
        int relay = 5;
        assertThat(DEPLOYMENT.pod().path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(lookedAway + finishing + relay);
    }

    @Test
    void an_instance_may_take_two_minutes_to_start() {
        var startup = DEPLOYMENT.container().path("startupProbe");
        assertThat(startup.path("periodSeconds").asInt()
                        * startup.path("failureThreshold").asInt())
                .isGreaterThanOrEqualTo(120);
    }

    static Stream<Manifest> everything() {
        return Manifest.stream(kustomization().path("resources"))
                .flatMap(file -> Manifest.in(Manifest.BASE.resolve(file.asText())).stream());
    }

    static JsonNode kustomization() {
        return Manifest.of("kustomization.yaml").yaml();
    }

    static Properties settings() throws IOException {
        var settings = new Properties();
        try (var text = Files.newBufferedReader(Manifest.BASE.resolve("settings.env"))) {
            settings.load(text);
        }
        return settings;
    }
}
