package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something single that never happened to a firm, after the published years.
 *
 * @param day the day it is recorded; some of it holds from an earlier or a later one
 */
public record Invention(String uscc, LocalDate day, Mark mark, Act act) {
    /** Ends and corrections name the certificate they are about by its number. */
    public sealed interface Act {}

    /** Of a firm or a certificate that is there. */
    public sealed interface Change extends Act {}

    /** @param arrivedOn of a firm from outside the province */
    public record Register(DemoFirm firm, @Nullable LocalDate arrivedOn) implements Act {}

    /** @param overrideReason why again in the year of a revocation */
    public record Grant(
            DemoFirm.Certificate certificate, @Nullable String overrideReason) implements Act {}

    public record End(String number, DemoFirm.End end) implements Change {}

    public record Revoke(String number, LocalDate effectiveOn, String why) implements Change {}

    public record Correct(String number, Map<String, @Nullable Object> fields, String why) implements Change {}

    public record Update(Map<String, @Nullable Object> fields, String why) implements Change {}

    public record Deregister(LocalDate effectiveOn, String why) implements Change {}

    public record Reinstate(boolean annul, String why) implements Change {}

    public record Succeed(String successor, String kind) implements Change {}
}
