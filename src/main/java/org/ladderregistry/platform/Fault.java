package org.ladderregistry.platform;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /validFrom}), or {@code /query/…}, {@code /path/…}, {@code /header/…}
 * @param code what, stable
 * @param arguments what the text needs to be specific
 */
public record Fault(String pointer, FaultCode code, List<String> arguments) {

    public static Fault at(String pointer, FaultCode code, @Nullable Object... arguments) {
        return new Fault(
                pointer, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String message(Language language) {
        return code.text(language, arguments);
    }
}
