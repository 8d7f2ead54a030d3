package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * A firm that does not exist, with all it will ever have been given.
 *
 * @param certificates in the order of their days of issue
 */
public record DemoFirm(
        String uscc,
        String name,
        LocalDate establishedOn,
        String regionCode,
        String reportingUnit,
        String techField,
        String industryCode,
        @Nullable String parkCode,
        List<Certificate> certificates) {

    /**
     * A rung it was given.
     *
     * @param parkCode the admitting incubator
     * @param end how it was left before it ran out
     */
    public record Certificate(
            Rung rung,
            String number,
            LocalDate issuedOn,
            LocalDate validFrom,
            LocalDate validThrough,
            String decisionNumber,
            String issuer,
            @Nullable String parkCode,
            @Nullable End end) {

        /** Whether it is in force on a day. */
        boolean isInForceOn(LocalDate day) {
            boolean begun = !validFrom.isAfter(day);
            boolean left = end != null && !end.effectiveOn().isAfter(day);
            return begun && !left && !validThrough.isBefore(day);
        }

        /** Without an end that had not come yet. */
        Certificate asOf(LocalDate day) {
            return end != null && end.effectiveOn().isAfter(day) ? ended(null) : this;
        }

        Certificate ended(@Nullable End how) {
            return new Certificate(
                    rung, number, issuedOn, validFrom, validThrough, decisionNumber, issuer, parkCode, how);
        }
    }

    /**
     * How it left its incubator.
     *
     * @param effectiveOn the first day it was out
     * @param ground with GRADUATED
     */
    public record End(
            LocalDate effectiveOn, String outcome, @Nullable String ground) {}

    boolean holds(Rung rung, LocalDate day) {
        return certificates.stream().anyMatch(one -> one.rung() == rung && one.isInForceOn(day));
    }
}
