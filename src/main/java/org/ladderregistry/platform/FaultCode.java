package org.ladderregistry.platform;

import java.util.List;
import java.util.Locale;
import org.ladderregistry.kernel.Named;

/** What can be wrong with one field of a request. Implemented by one enum for each feature; texts in {@code messages/faults}. */
public interface FaultCode {

    /** How the whole request is answered when this is its gravest fault. */
    enum Kind {
        /** Not readable as the shape: 400, and nothing else is looked at. */
        SHAPE(ProblemType.MALFORMED),
        /** Readable, but a value or a rule refuses: 422. */
        VALUE(ProblemType.REFUSED),
        /** The registry's state stands against it: 409. */
        STATE(ProblemType.CONFLICT);

        private final ProblemType type;

        Kind(ProblemType type) {
            this.type = type;
        }

        ProblemType type() {
            return type;
        }
    }

    Kind kind();

    /** The public, stable code. */
    String code();

    /** What to tell a person. */
    default String text(Language language, List<String> arguments) {
        return language.text("faults", code(), arguments.toArray());
    }

    /** The public form of an enum constant's name. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reason of the kernel's, which brings its own text. */
    static FaultCode named(Named reason) {
        return new NamedFault(reason);
    }

    /** A value that the kernel can't read. */
    record NamedFault(Named reason) implements FaultCode {
        @Override
        public Kind kind() {
            return Kind.VALUE;
        }

        @Override
        public String code() {
            return reason.code().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String text(Language language, List<String> arguments) {
            return language == Language.ZH ? reason.nameZh() : reason.nameEn();
        }
    }
}
