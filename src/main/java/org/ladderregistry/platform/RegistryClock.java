package org.ladderregistry.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The registry's clock: China's time, in microseconds as PostgreSQL keeps them, shifted where a demonstration asks for
 * another day. It never runs backward within a process, also when the machine's clock is set back.
 */
public final class RegistryClock extends Clock {
    /** Legal days are calendar days here, whatever the server's zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private final Duration shift;
    private final ZoneId zone;
    private final AtomicReference<Instant> latest;

    public RegistryClock(Clock machine, Duration shift) {
        this(machine, shift, ZONE, new AtomicReference<>(Instant.MIN));
    }

    private RegistryClock(Clock machine, Duration shift, ZoneId zone, AtomicReference<Instant> latest) {
        this.machine = machine;
        this.shift = shift;
        this.zone = zone;
        this.latest = latest;
    }

    @Override
    public Instant instant() {
        var read = machine.instant().plus(shift).truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(read, (before, now) -> now.isAfter(before) ? now : before);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RegistryClock(machine, shift, other, latest);
    }
}
