package org.ladderregistry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.ApiContract;
import org.ladderregistry.EventSchemas;
import org.ladderregistry.ladder.LadderEvent;

/** Every event that can be heard has a schema and a message, and nothing else has. */
class EventSchemasTest {
    private static final String REGISTERED = """
            {"sequence":"1","specversion":"1.0","id":"019b2d3e-7c52-7d1a-9f3e-0c1d2e3f4a5b","source":"/ladder-registry",\
            "type":"org.ladderregistry.firm.registered.v1","subject":"91620102DEMX00022U","time":"2025-12-20T02:14:07.1Z",\
            "datacontenttype":"application/json","firmsequence":1,"data":{"uscc":"91620102DEMX00022U","name":"兰州示范",\
            "reportingUnit":"620100","regionCode":"620102","parkCode":null,"techField":"F4","industryCode":"C30",\
            "firmSequence":1,"effectiveOn":"2020-01-02","position":{"before":null,"after":null},"fields":[],\
            "changes":[],"positions":[]}}""";
    private static final Set<String> PARTS = Set.of("cloudevent", "common");

    @Test
    void every_event_has_a_schema_and_every_schema_an_event() {
        var schemas = EventSchemas.names().stream().filter(name -> !PARTS.contains(name));
        assertThat(schemas).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void every_event_has_a_message_and_every_message_an_event() {
        var document = ApiContract.read(Path.of("openapi", "asyncapi.yaml"));
        assertThat(document.at("/components/messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(published());
        assertThat(Stream.of("events", "positions")
                        .flatMap(channel -> document.at("/channels/" + channel + "/messages").properties().stream()))
                .allSatisfy(message -> assertThat(message.getValue().at("/$ref").asText())
                        .isEqualTo("#/components/messages/" + message.getKey()))
                .extracting(message -> message.getKey())
                .containsExactlyInAnyOrderElementsOf(published());
        for (var message : document.at("/components/messages").properties()) {
            assertThat(message.getValue().at("/payload/$ref").asText())
                    .isEqualTo("./events/" + message.getKey() + ".schema.json");
        }
    }

    @ParameterizedTest
    @CsvSource({"name,naem", "effectiveOn,effectiveFrom", "position,positon"})
    void a_field_that_is_misspelt_is_found(String field, String misspelt) {
        var event = REGISTERED.replaceFirst("\"" + field + "\"", "\"" + misspelt + "\"");
        assertThat(EventSchemas.faults("firm.registered.v1", REGISTERED)).isEmpty();
        assertThat(EventSchemas.faults("firm.registered.v1", event)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_field_that_is_missing_wrong_or_undescribed_is_found() {
        assertThat(EventSchemas.faults("firm.registered.v1", REGISTERED.replace("\"2020-01-02\"", "\"2020-02-30\"")))
                .isNotEmpty();
        assertThat(EventSchemas.faults("firm.registered.v1", REGISTERED.replace("\"changes\":[],", "")))
                .isNotEmpty();
        assertThat(EventSchemas.faults(
                        "firm.registered.v1", REGISTERED.replace("\"data\":{", "\"data\":{\"phone\":\"1\",")))
                .isNotEmpty();
        assertThat(EventSchemas.faults("firm.updated.v1", REGISTERED)).isNotEmpty();
    }

    /** What the events of the sealed interface call themselves, and the compacted topic. */
    private static List<String> published() {
        var types = events(LadderEvent.class).map(EventSchemasTest::typeOf);
        return Stream.concat(types, Stream.of(EventSchemas.POSITIONS)).toList();
    }

    private static Stream<Class<?>> events(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(EventSchemasTest::events)
                : Stream.of(sealed);
    }

    private static String typeOf(Class<?> event) {
        try {
            var constructor = event.getDeclaredConstructors()[0];
            var nothing = Stream.of(constructor.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            return ((LadderEvent) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
