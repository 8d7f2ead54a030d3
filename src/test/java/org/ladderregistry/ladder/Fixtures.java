package org.ladderregistry.ladder;

import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;

/** Firms and certifications as people speak of them. A certification's number is its rung and its days. */
final class Fixtures {
    static final LocalDate ESTABLISHED = day("2010-01-01");

    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    private Fixtures() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Established in 2010, in Lanzhou, on no rung. */
    static Firm aFirm() {
        var span = new FactsSpan(new UUID(0, 1), DayRange.since(ESTABLISHED), someFacts());
        return new Firm(Uscc.of("91620102DEMX000141"), 1, 1, LONG_AGO, List.of(span), List.of(), List.of());
    }

    /** A firm with certifications written like {@code HIGH_TECH 2022-10-18..2025-10-17 ended 2024-01-01, TECH_SME …}. */
    static Firm aFirmWith(@Nullable String certifications) {
        var firm = aFirm();
        var texts =
                certifications == null ? new String[0] : certifications.strip().split(" *, *");
        for (var text : texts) {
            firm = firm.with(certified(text));
        }
        return firm;
    }

    static Facts someFacts() {
        return new Facts(
                "兰州示范科技有限公司",
                ESTABLISHED,
                Regions.find("620102").orElseThrow(),
                ReportingUnit.LANZHOU,
                TechField.values()[0],
                Industry.find("I65").orElseThrow(),
                null,
                Facts.Status.ACTIVE);
    }

    static Certification incubated(String from, String through) {
        return certified(INCUBATED, day(from), day(through));
    }

    static Certification techSme(String from, String through) {
        return certified(TECH_SME, day(from), day(through));
    }

    static Certification provincial(String from, String through) {
        return certified(PROVINCIAL_INNOVATIVE, day(from), day(through));
    }

    static Certification highTech(String from, String through) {
        return certified(HIGH_TECH, day(from), day(through));
    }

    static Certification certified(String text) {
        var words = text.split("[ .]+");
        var whole = certified(Rung.valueOf(words[0]), day(words[1]), day(words[2]));
        return words.length == 3 ? whole : endedOn(whole, day(words[4]));
    }

    static Certification certified(Rung rung, LocalDate from, LocalDate through) {
        var number = "%s:%s:%s".formatted(rung, from, through);
        return new Certification(
                UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                rung,
                CertificateNumber.of(number),
                from,
                from,
                through,
                "甘科高〔2022〕1号",
                "甘肃省科学技术厅",
                null,
                null,
                null,
                false,
                LONG_AGO);
    }

    static Certification endedOn(Certification whole, LocalDate day) {
        return whole.ended(new Ending(day, CertificationEnd.ENDED, "离开", null, null, null));
    }

    static Certification voided(Certification one) {
        return new Certification(
                one.id(),
                one.revision() + 1,
                one.rung(),
                one.number(),
                one.issuedOn(),
                one.validFrom(),
                one.validThrough(),
                one.decisionNumber(),
                one.issuer(),
                one.parkCode(),
                one.overrideReason(),
                one.ending(),
                true,
                one.firstRecordedAt());
    }

    /** Identifiers 101, 102 …: told apart from those of what was there before. */
    static Supplier<UUID> freshIds() {
        var last = new AtomicLong(100);
        return () -> new UUID(0, last.incrementAndGet());
    }

    /** What a rule table calls a position: the rung's name, or {@code none}. */
    static String nameOf(@Nullable Rung rung) {
        return rung == null ? "none" : rung.name();
    }

    static List<String> lines(String block) {
        return Stream.of(block.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
