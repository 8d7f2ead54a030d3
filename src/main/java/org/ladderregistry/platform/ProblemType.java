package org.ladderregistry.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem the registry answers with (RFC 9457). The slug is public and stable. */
public enum ProblemType {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    REFUSED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last part of the type's address, {@code /problems/<slug>}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Language language) {
        return language.text("problems", slug() + ".title");
    }

    public String detail(Language language) {
        return language.text("problems", slug() + ".detail");
    }

    /** What it means, whatever the request was. */
    public String meaning(Language language) {
        return language.text("problems", slug() + ".meaning");
    }

    /** What the caller can do about it. */
    public String remedy(Language language) {
        return language.text("problems", slug() + ".remedy");
    }

    /** The type that stands for an HTTP status a library chose. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
