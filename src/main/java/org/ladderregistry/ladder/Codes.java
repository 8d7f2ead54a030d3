package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Reading;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.FaultCode;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** Reads the values of a request into the domain's words, and reports those that mean nothing. */
final class Codes {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final ParkDirectory parks;
    private final Faults faults;

    Codes(ParkDirectory parks, Faults faults) {
        this.parks = parks;
        this.faults = faults;
    }

    Optional<Uscc> uscc(String text, String pointer) {
        return sound(Uscc.read(text), pointer);
    }

    Optional<CertificateNumber> number(String text, String pointer) {
        return sound(CertificateNumber.read(text), pointer);
    }

    Optional<Region> region(String code, String pointer) {
        return known(Regions.find(code.strip()), code, pointer);
    }

    Optional<ReportingUnit> unit(String code, String pointer) {
        return known(ReportingUnit.find(code.strip()), code, pointer);
    }

    Optional<TechField> field(String code, String pointer) {
        return known(TechField.find(code.strip()), code, pointer);
    }

    Optional<Industry> industry(String code, String pointer) {
        return known(Industry.find(code), code, pointer);
    }

    /** A park's code, or null when none was given. */
    @Nullable
    String park(@Nullable String code, String pointer) {
        if (code == null) {
            return null;
        }
        var normal = Uscc.normalise(code);
        faults.addIf(!parks.has(normal), pointer, ShapeFault.UNKNOWN_CODE, Texts.quote(code));
        return normal;
    }

    /** A text of 1 to so many characters. */
    String text(String text, int longest, String pointer) {
        return Texts.check(text, longest, pointer, faults);
    }

    @Nullable
    String optional(@Nullable String text, int longest, String pointer) {
        return Texts.checkIfGiven(text, longest, pointer, faults);
    }

    /** A day that a person can have meant. */
    LocalDate day(LocalDate day, String pointer) {
        faults.addIf(
                day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY), pointer, ShapeFault.DAY_RANGE, FIRST_DAY, LAST_DAY);
        return day;
    }

    private <T> Optional<T> known(Optional<T> found, String code, String pointer) {
        faults.addIf(found.isEmpty(), pointer, ShapeFault.UNKNOWN_CODE, Texts.quote(code));
        return found;
    }

    private <T, F extends Named> Optional<T> sound(Reading<T, F> reading, String pointer) {
        return switch (reading) {
            case Reading.Read<T, F>(T value) -> Optional.of(value);
            case Reading.Refused<T, F>(var reasons) -> {
                reasons.forEach(reason -> faults.add(pointer, FaultCode.named(reason)));
                yield Optional.empty();
            }
        };
    }
}
