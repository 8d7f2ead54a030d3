package org.ladderregistry.access.account;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An API token as its system sends it: which one it is, and its secret. The prefix lets scanners of source code find
 * one that was left there.
 */
public record ApiTokenText(UUID id, String secret) {
    private static final String PREFIX = "lrt_";
    private static final int ID_LETTERS = 22;
    private static final Pattern SHAPE = Pattern.compile("lrt_[A-Za-z0-9_-]{22}[A-Za-z0-9_-]{43}");

    /** Whether a bearer token is meant for us, whoever made it. */
    public static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    static Optional<ApiTokenText> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var secret = text.substring(PREFIX.length() + ID_LETTERS);
        var id = ByteBuffer.wrap(
                Base64.getUrlDecoder().decode(text.substring(PREFIX.length(), PREFIX.length() + ID_LETTERS)));
        return Optional.of(new ApiTokenText(new UUID(id.getLong(), id.getLong()), secret));
    }

    String text() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()) + secret;
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ApiTokenText[" + id + ", …]";
    }
}
