package org.ladderregistry.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads bodies as the interchange form of JSON and nothing more lenient: UTF-8, no doubled names, nothing behind the end. */
final class StrictJson {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** @throws Problem 400 naming every fault of shape */
    static <T> T read(byte[] body, Class<T> type) {
        var faults = new Faults();
        var read = new Shape(faults).read(parse(body), type, "");
        faults.refuseIfAny();
        return Objects.requireNonNull(read);
    }

    private static JsonNode parse(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(decode(body))) {
            return whole(parser);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null) {
                throw at(parser.currentLocation());
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            // What goes beyond a limit (depth, length) comes without a place.
            throw at(malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation());
        }
    }

    private static Problem at(JsonLocation place) {
        return Problem.refused("", ShapeFault.SYNTAX, Math.max(place.getLineNr(), 1), Math.max(place.getColumnNr(), 1));
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Problem.refused("", ShapeFault.NOT_UTF8);
        }
    }
}
