package org.ladderregistry.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * A port the registry listens on.
 *
 * @param purpose what for, in a person's words
 * @param setting the environment variable that changes it
 * @param value as it was set, or the usual one
 */
record Port(String purpose, String setting, String value) {

    private static final int HIGHEST = 65_535;

    static Port of(Map<String, String> environment, String purpose, String setting, int usual) {
        String set = environment.getOrDefault(setting, "").strip();
        return new Port(purpose, setting, set.isEmpty() ? String.valueOf(usual) : set);
    }

    int number() {
        return Integer.parseInt(value);
    }

    /** What is wrong with the setting itself. */
    Optional<String> mistake() {
        boolean number = value.matches("[0-9]{1,5}") && number() >= 1 && number() <= HIGHEST;
        return number
                ? Optional.empty()
                : Optional.of("%s is '%s', not a port between 1 and %d".formatted(setting, value, HIGHEST));
    }

    /** That another program listens on it. */
    Optional<String> taken() {
        return FreePorts.isFree(number())
                ? Optional.empty()
                : Optional.of("port %s (%s) is taken by another program; set %s to a free one"
                        .formatted(value, purpose, setting));
    }
}
