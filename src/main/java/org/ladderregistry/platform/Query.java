package org.ladderregistry.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, read so that all that is wrong with them is reported together. */
public final class Query {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}d");

    private final MultivaluedMap<String, String> parameters;
    private final Faults faults;

    private Query(MultivaluedMap<String, String> parameters, Faults faults) {
        this.parameters = parameters;
        this.faults = faults;
    }

    /** Reports parameters that the operation does not know, and those given twice. */
    public static Query of(MultivaluedMap<String, String> parameters, Set<String> known, Faults faults) {
        parameters.forEach((name, values) -> {
            faults.addIf(!known.contains(name), pointer(name), ShapeFault.UNKNOWN_FIELD, Texts.quote(name));
            faults.addIf(values.size() > 1, pointer(name), ShapeFault.REPEATED, Texts.quote(name));
        });
        return new Query(parameters, faults);
    }

    public static String pointer(String name) {
        return "/query/" + Texts.token(name);
    }

    /** The text, or null when the parameter is absent or empty. */
    public @Nullable String text(String name) {
        var value = parameters.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        faults.addIf(!Texts.visible(value).equals(value), pointer(name), ShapeFault.SYNTAX, 1, 1);
        return value.strip();
    }

    public @Nullable LocalDate day(String name) {
        var text = text(name);
        return text == null ? null : Scalars.day(text, pointer(name), faults);
    }

    /** A day that the operation can't do without. */
    public @Nullable LocalDate neededDay(String name) {
        faults.addIf(text(name) == null, pointer(name), ShapeFault.MISSING, "string");
        return day(name);
    }

    /** An instant that may not lie after another: nobody can ask what will be known. */
    public @Nullable Instant instantUpTo(Instant now, String name) {
        var instant = instant(name);
        faults.addIf(instant != null && instant.isAfter(now), pointer(name), ShapeFault.IN_THE_FUTURE);
        return instant;
    }

    /** An instant with an offset. A plus sign that arrived as a space is taken for what it was meant to be. */
    public @Nullable Instant instant(String name) {
        var text = text(name);
        return text == null ? null : Scalars.instant(text.replace(' ', '+'), pointer(name), faults);
    }

    /** A whole number in a range from 0 or more; {@code otherwise} when absent. */
    public long number(String name, long least, long most, long otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        var number = DIGITS.matcher(text).matches() ? new BigInteger(text) : BigInteger.ONE.negate();
        boolean fits =
                number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        faults.addIf(!fits, pointer(name), ShapeFault.NOT_A_NUMBER, least, most);
        return fits ? number.longValueExact() : otherwise;
    }

    /** A number of days, written {@code 90d}, up to {@code most}; {@code otherwise} when absent. */
    public int days(String name, int most, int otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        int days = DAYS.matcher(text).matches() ? Integer.parseInt(text.substring(0, text.length() - 1)) : most + 1;
        faults.addIf(days > most, pointer(name), ShapeFault.NOT_IN_DAYS, Texts.quote(text), most);
        return days > most ? otherwise : days;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var text = text(name);
        return text == null ? null : type.cast(Scalars.constant(text, type, pointer(name), faults));
    }

    /** The same query always gives the same text, whatever the order of its parameters; {@code without} are left out. */
    public String canonical(Set<String> without) {
        var sorted = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!without.contains(name)) {
                sorted.put(encode(name), encode(String.join(",", values)));
            }
        });
        return sorted.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    /** So that no value can be taken for a parameter of its own. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
