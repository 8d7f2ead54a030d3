package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;

/** Turns what {@link Knowledge} selects, column by column, into the domain's words. */
final class Rows {
    private Rows() {}

    static FactsSpan facts(@Nullable String[] row) {
        var facts = new Facts(
                text(row[3]),
                day(row[4]),
                Regions.find(text(row[5])).orElseThrow(),
                ReportingUnit.find(text(row[6])).orElseThrow(),
                TechField.find(text(row[7])).orElseThrow(),
                Industry.find(text(row[8])).orElseThrow(),
                row[9],
                Facts.Status.valueOf(text(row[10])));
        var until = row[2] == null ? null : LocalDate.parse(row[2]);
        return new FactsSpan(UUID.fromString(text(row[0])), new DayRange(day(row[1]), until), facts);
    }

    static Certification certification(@Nullable String[] row) {
        return new Certification(
                UUID.fromString(text(row[0])),
                Integer.parseInt(text(row[1])),
                Rung.valueOf(text(row[2])),
                CertificateNumber.of(text(row[3])),
                day(row[4]),
                day(row[5]),
                day(row[6]),
                text(row[7]),
                text(row[8]),
                row[9],
                row[17],
                row[10] == null ? null : ending(row),
                false,
                LocalDateTime.parse(text(row[16])).toInstant(ZoneOffset.UTC));
    }

    static Succession succession(@Nullable String[] row) {
        return new Succession(
                UUID.fromString(text(row[0])),
                Uscc.of(text(row[1])),
                day(row[2]),
                Succession.Kind.valueOf(text(row[3])),
                text(row[4]));
    }

    static Ending ending(@Nullable String[] row) {
        return new Ending(
                day(row[10]),
                CertificationEnd.valueOf(text(row[11])),
                row[12],
                row[13],
                row[14] == null ? null : EndOutcome.valueOf(row[14]),
                row[15] == null ? null : GraduationGround.valueOf(row[15]));
    }

    private static LocalDate day(@Nullable String column) {
        return LocalDate.parse(text(column));
    }

    private static String text(@Nullable String column) {
        return Objects.requireNonNull(column);
    }
}
