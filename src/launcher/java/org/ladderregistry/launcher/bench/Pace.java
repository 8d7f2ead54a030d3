package org.ladderregistry.launcher.bench;

import java.time.Duration;

/**
 * How long the measuring takes.
 *
 * @param warmUp of each kind of work: until the compilers have done theirs, which share the processors with what is measured
 */
record Pace(int rounds, Duration round, Duration warmUp) {

    /** Reads {@code --rounds N}, {@code --seconds N} (of a round) and {@code --warm-up N} (seconds). */
    static Pace of(String[] arguments) {
        int rounds = 5;
        int seconds = 4;
        int warmUp = 12;
        for (int i = 0; i < arguments.length; i += 2) {
            int value = i + 1 < arguments.length ? Integer.parseUnsignedInt(arguments[i + 1]) : 0;
            switch (value > 0 ? arguments[i] : "") {
                case "--rounds" -> rounds = value;
                case "--seconds" -> seconds = value;
                case "--warm-up" -> warmUp = value;
                default -> throw new IllegalArgumentException("bench knows --rounds N, --seconds N and --warm-up N");
            }
        }
        return new Pace(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp));
    }
}
