package org.ladderregistry.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/** A value that people and other systems know by a stable public code, with its name in both languages. */
public interface Named {

    /** The public code: stable for ever, safe in JSON and in a path. */
    String code();

    /** The Chinese name. */
    String nameZh();

    /** The English name. */
    String nameEn();

    /** The one of the values that bears exactly this code. */
    static <T extends Named> Optional<T> find(T[] values, String code) {
        return Stream.of(values).filter(value -> value.code().equals(code)).findFirst();
    }
}
