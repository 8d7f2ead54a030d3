package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Faults;

/**
 * A correction whose values have been read; whole only when no fault was found.
 *
 * @param number empty when it could not be read
 */
record Correction(
        Certification known,
        Rung rung,
        Optional<CertificateNumber> number,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validThrough,
        String decisionNumber,
        String issuer,
        @Nullable String parkCode,
        @Nullable String overrideReason,
        @Nullable Ending ending,
        boolean isVoid) {

    @SuppressWarnings("NullAway") // a park may be null: none admitted it
    static Correction of(CorrectionRequest request, Certification known, Firm firm, Codes codes, Faults faults) {
        var rung = request.rung().orElse(known.rung());
        var from = request.validFrom().orElse(known.validFrom());
        var park = request.parkCode().isNamed()
                ? codes.park(request.parkCode().orElse(null), "/parkCode")
                : known.parkCode();
        return new Correction(
                known,
                rung,
                codes.number(request.certificateNumber().orElse(known.number().text()), "/certificateNumber"),
                request.issuedOn().orElse(known.issuedOn()),
                from,
                request.validThrough().orElse(known.validThrough()),
                codes.text(
                        request.decisionNumber().orElse(known.decisionNumber()),
                        CertifyFirm.LONGEST_TEXT,
                        "/decisionNumber"),
                codes.text(request.issuer().orElse(known.issuer()), CertifyFirm.LONGEST_TEXT, "/issuer"),
                CertifyFirm.admittingPark(park, rung, from, firm),
                request.overrideReason() == null
                        ? known.overrideReason()
                        : codes.optional(request.overrideReason(), CertifyFirm.LONGEST_REASON, "/overrideReason"),
                ending(request, known.ending(), codes, faults),
                Boolean.TRUE.equals(request.isVoid()));
    }

    /** The next version; only when all of it could be read. */
    Certification corrected() {
        return new Certification(
                known.id(),
                known.revision() + 1,
                rung,
                number.orElseThrow(),
                issuedOn,
                validFrom,
                validThrough,
                decisionNumber,
                issuer,
                parkCode,
                overrideReason,
                ending,
                isVoid,
                known.firstRecordedAt());
    }

    /** Whether rung or day of issue are others: only then can the year of a revocation bar it anew. */
    boolean isGrantedOtherwise() {
        return rung != known.rung() || !issuedOn.equals(known.issuedOn());
    }

    /** Old and new values of what differs. */
    static List<LadderEvent.FieldChange> fields(Certification before, Certification after) {
        return Stream.of(
                        field("rung", before, after, Certification::rung),
                        field("certificateNumber", before, after, Certification::number),
                        field("issuedOn", before, after, Certification::issuedOn),
                        field("validFrom", before, after, Certification::validFrom),
                        field("validThrough", before, after, Certification::validThrough),
                        field("decisionNumber", before, after, Certification::decisionNumber),
                        field("issuer", before, after, Certification::issuer),
                        field("parkCode", before, after, Certification::parkCode),
                        field("overrideReason", before, after, Certification::overrideReason),
                        field("ended.on", before, after, ended(Ending::on)),
                        field("ended.how", before, after, ended(Ending::how)),
                        field("ended.reason", before, after, ended(Ending::reason)),
                        field("ended.decisionNumber", before, after, ended(Ending::decisionNumber)),
                        field("ended.outcome", before, after, ended(Ending::outcome)),
                        field("ended.ground", before, after, ended(Ending::ground)),
                        field("void", before, after, Certification::isVoid))
                .flatMap(Optional::stream)
                .toList();
    }

    @SuppressWarnings("NullAway") // an end may be null: no decision ended it
    private static @Nullable Ending ending(
            CorrectionRequest request, @Nullable Ending known, Codes codes, Faults faults) {
        if (!request.ended().isNamed()) {
            return known;
        }
        var given = request.ended().orElse(null);
        if (given == null || known == null) {
            faults.addIf(given != null, "/ended", LadderFault.NOTHING_ENDED_IT);
            return null;
        }
        return new Ending(
                given.on() == null ? known.on() : given.on(),
                known.how(),
                given.reason() == null
                        ? known.reason()
                        : codes.text(given.reason(), EndCertification.LONGEST_TEXT, "/ended/reason"),
                given.decisionNumber() == null
                        ? known.decisionNumber()
                        : codes.text(given.decisionNumber(), EndCertification.LONGEST_TEXT, "/ended/decisionNumber"),
                given.outcome() == null ? known.outcome() : given.outcome(),
                given.ground() == null ? known.ground() : given.ground());
    }

    private static <T> Function<Certification, @Nullable Object> ended(Function<Ending, @Nullable T> part) {
        return one -> one.ending() == null ? null : part.apply(one.ending());
    }

    private static Optional<LadderEvent.FieldChange> field(
            String name,
            Certification before,
            Certification after,
            Function<Certification, ? extends @Nullable Object> part) {
        var was = part.apply(before);
        var is = part.apply(after);
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(new LadderEvent.FieldChange(name, text(was), text(is)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
