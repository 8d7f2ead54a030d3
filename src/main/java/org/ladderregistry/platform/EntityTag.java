package org.ladderregistry.platform;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ETag} of something with a version: changes with the version, the local day and the query.
 * {@code If-Match} compares the version alone, since the turn of a day changes nothing that a writer has seen.
 */
public record EntityTag(int version, LocalDate day, String query) {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:[.-][^\"]*)?\"");

    @Override
    public String toString() {
        return "\"%d.%s.%s\"".formatted(version, day, digest());
    }

    private String digest() {
        var sum = new CRC32C();
        sum.update(query.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Whether an {@code If-None-Match} header names this tag (weak comparison, RFC 9110 13.1.2). */
    public boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && tags(ifNoneMatch).stream().anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
    }

    /**
     * Demands that the caller has seen this version.
     *
     * @throws Problem 428 without {@code If-Match}, 412 when it names no version that is current
     */
    public static void demand(int current, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        boolean seen = tags(ifMatch).stream().anyMatch(tag -> tag.equals("*") || isVersion(tag, current));
        if (!seen) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED);
        }
    }

    private static boolean isVersion(String tag, int current) {
        var read = VERSION.matcher(tag);
        var version = read.matches() ? OptionalInt.of(Integer.parseInt(read.group(1))) : OptionalInt.empty();
        return version.equals(OptionalInt.of(current));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(EntityTag::strong)
                .toList();
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
