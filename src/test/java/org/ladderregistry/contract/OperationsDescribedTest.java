package org.ladderregistry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderregistry.ApiContract;
import org.ladderregistry.ApiContract.Described;
import org.ladderregistry.deadline.FindDeadlines;
import org.ladderregistry.ladder.CountFlows;
import org.ladderregistry.ladder.CountLadder;
import org.ladderregistry.ladder.SearchFirms;
import org.ladderregistry.platform.ProblemType;
import org.ladderregistry.trail.FindAudit;

/** What a stranger needs to call an operation stands in the document. */
class OperationsDescribedTest {
    static List<Described> operations() {
        return ApiContract.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_what_it_is_and_who_may_call_it(Described one) {
        assertThat(one.id()).matches("[a-z][A-Za-z]+");
        assertThat(one.operation().path("summary").asText()).isNotEmpty();
        assertThat(one.operation().path("tags")).hasSize(1);
        boolean isOpen = one.operation().path("security").isEmpty();
        assertThat(texts(one.operation().path("x-roles")))
                .as("an open operation is for anybody, another for the roles that have its permission")
                .isNotEmpty()
                .matches(roles -> roles.equals(List.of("anybody")) == isOpen);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_problem_it_can_answer_has_an_answer_of_its_status(Described one) {
        var problems = texts(one.operation().path("x-problems"));
        var statuses = problems.stream()
                .map(slug ->
                        String.valueOf(ProblemType.ofSlug(slug).orElseThrow().status()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names(one.operation().path("responses")).stream().filter(status -> status.compareTo("400") >= 0))
                .containsExactlyElementsOf(statuses);
        for (var status : statuses) {
            var answer = ApiContract.followed(one.operation().path("responses").path(status));
            var content = answer.at("/content/application~1problem+json");
            assertThat(content.at("/schema/$ref").asText()).endsWith("/Problem");
            assertThat(problems).containsAll(names(content.path("examples")));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_has_an_example_of_its_request_and_of_its_answer(Described one) {
        var good = one.operation().path("responses").path(one.success());
        assertThat(good.path("content").properties())
                .filteredOn(media -> !media.getKey().equals("text/html"))
                .matches(media -> media.isEmpty() == one.success().equals("204"))
                .allMatch(media -> media.getValue().has("example"));
        assertThat(one.operation().at("/requestBody/content").properties())
                .hasSize(mediaTypes(one.method()))
                .allMatch(media -> media.getValue().has("example"));
        assertThat(one.parameters("path")).allMatch(parameter -> parameter.has("example"));
    }

    private static int mediaTypes(String method) {
        return switch (method) {
            case "patch" -> 2;
            case "post", "put" -> 1;
            default -> 0;
        };
    }

    @Test
    void operations_have_names_of_their_own() {
        assertThat(operations()).extracting(Described::id).doesNotHaveDuplicates();
    }

    @Test
    void every_type_of_problem_is_shown_and_named() {
        var slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
        assertThat(names(ApiContract.DOCUMENT.at("/components/examples"))).containsExactlyInAnyOrderElementsOf(slugs);
        assertThat(texts(ApiContract.DOCUMENT.at("/components/schemas/Problem/properties/type/x-extensible-enum")))
                .containsExactlyElementsOf(
                        slugs.stream().map("/problems/"::concat).toList());
    }

    @Test
    void every_parameter_that_is_read_is_described() {
        assertThat(parameters("searchFirms")).isEqualTo(SearchFirms.PARAMETERS);
        assertThat(parameters("countLadder")).isEqualTo(CountLadder.PARAMETERS);
        assertThat(parameters("countFlows")).isEqualTo(CountFlows.PARAMETERS);
        assertThat(parameters("listAudit")).isEqualTo(FindAudit.PARAMETERS);
        assertThat(parameters("findDeadlines")).isEqualTo(FindDeadlines.PARAMETERS);
    }

    private static Set<String> parameters(String id) {
        var operation = operations().stream().filter(one -> one.id().equals(id)).findFirst();
        return operation.orElseThrow().parameters("query").stream()
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(one -> one.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
