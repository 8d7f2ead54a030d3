package org.ladderregistry.platform;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a merge patch (RFC 7396) says of one field: nothing, or a new value. */
public sealed interface Change<T extends @Nullable Object> {

    /** The field was not named. */
    record Absent<T extends @Nullable Object>() implements Change<T> {}

    /** The field is to become this; null removes it. */
    record To<T extends @Nullable Object>(T value) implements Change<T> {}

    /** The value after the patch. */
    default T orElse(T current) {
        return switch (this) {
            case Absent<T> absent -> current;
            case To<T> to -> to.value;
        };
    }

    default boolean isNamed() {
        return this instanceof To;
    }

    default Change<T> map(UnaryOperator<T> change) {
        return switch (this) {
            case Absent<T> absent -> absent;
            case To<T> to -> new To<>(change.apply(to.value));
        };
    }
}
