package org.ladderregistry.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values, from JSON and from query parameters, and says what was wrong with them. */
final class Scalars {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Scalars() {}

    static @Nullable Object read(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrongType(type, pointer, faults);
        }
        if (type == Integer.class || type == Long.class) {
            return number(node, type, pointer, faults);
        }
        return node.isTextual() ? text(node.textValue(), type, pointer, faults) : wrongType(type, pointer, faults);
    }

    static @Nullable Object text(String text, Class<?> type, String pointer, Faults faults) {
        if (type == LocalDate.class) {
            return day(text, pointer, faults);
        }
        if (type == Instant.class) {
            return instant(text, pointer, faults);
        }
        return type.isEnum() ? constant(text, type, pointer, faults) : text;
    }

    static @Nullable LocalDate day(String text, String pointer, Faults faults) {
        try {
            // Longer forms (years beyond 9999, signs) are ISO too, but no day of ours.
            return text.length() == 10 ? LocalDate.parse(text) : notADay(text, pointer, faults);
        } catch (DateTimeException unreadable) {
            return notADay(text, pointer, faults);
        }
    }

    static @Nullable Instant instant(String text, String pointer, Faults faults) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            // Years that need a sign are ISO too, but no database of ours keeps them.
            return instant.isBefore(FIRST) || instant.isAfter(LAST) ? notAnInstant(text, pointer, faults) : instant;
        } catch (DateTimeException unreadable) {
            return notAnInstant(text, pointer, faults);
        }
    }

    private static @Nullable Instant notAnInstant(String text, String pointer, Faults faults) {
        faults.add(pointer, ShapeFault.NOT_AN_INSTANT, Texts.quote(text));
        return null;
    }

    static @Nullable Object constant(String text, Class<?> type, String pointer, Faults faults) {
        var constants = Arrays.asList(type.getEnumConstants());
        var found = constants.stream()
                .filter(one -> ((Enum<?>) one).name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var names = constants.stream().map(one -> ((Enum<?>) one).name()).collect(Collectors.joining(", "));
            faults.add(pointer, ShapeFault.NOT_ONE_OF, Texts.quote(text), names);
        }
        return found.orElse(null);
    }

    static String nameOf(Class<?> type) {
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == Integer.class || type == Long.class) {
            return "integer";
        }
        return type.isRecord() ? "object" : java.util.List.class == type ? "array" : "string";
    }

    private static @Nullable Object number(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (!node.isIntegralNumber()) {
            return wrongType(type, pointer, faults);
        }
        boolean fits = type == Integer.class ? node.canConvertToInt() : node.canConvertToLong();
        if (!fits) {
            faults.add(pointer, ShapeFault.NUMBER_RANGE, Texts.visible(node.asText()));
            return null;
        }
        return type == Integer.class ? (Object) node.intValue() : (Object) node.longValue();
    }

    private static @Nullable LocalDate notADay(String text, String pointer, Faults faults) {
        faults.add(pointer, ShapeFault.NOT_A_DAY, Texts.quote(text));
        return null;
    }

    private static @Nullable Object wrongType(Class<?> type, String pointer, Faults faults) {
        faults.add(pointer, ShapeFault.WRONG_TYPE, nameOf(type));
        return null;
    }
}
