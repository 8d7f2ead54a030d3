package org.ladderregistry.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many wrong tries in a row are free, and how long one has to wait after each further one: twice as long each time.
 *
 * <ul>
 *   <li>A name from one network: guessing one password.
 *   <li>A network, whatever the names: trying one password on many.
 *   <li>A name, from whatever network: guessing from many machines. Shorter, since it is others who suffer.
 * </ul>
 */
enum Limit {
    NAME_FROM_NETWORK(10, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    NETWORK(100, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    NAME(100, Duration.ofSeconds(5), Duration.ofMinutes(1));

    /** After so long a new row of failures begins. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration first;
    private final Duration longest;

    Limit(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** Until when nobody may try, after so many failures in a row; none when one may. */
    Optional<Instant> suspendedUntil(int failures, Instant last) {
        if (failures < free) {
            return Optional.empty();
        }
        var wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return Optional.of(last.plus(wait.compareTo(longest) < 0 ? wait : longest));
    }

    /** Whether this failure was the one that made it wait. */
    boolean isReachedBy(int failures) {
        return failures == free;
    }
}
