package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Change;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Changes what is true of a firm from a day on: rename, move of place, park or field; or corrects when it was established. */
@ApplicationScoped
public class UpdateFirm {
    private static final int LONGEST_REASON = 500;

    private final FirmAccess access;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    UpdateFirm(FirmAccess access, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /**
     * @param ifMatch the version the caller has seen
     * @throws Problem 404, 428 without a version, 412 when it is stale, 422 naming every faulty value, 409
     */
    @Transactional
    public FirmView update(Uscc uscc, FirmPatch patch, @Nullable String ifMatch) {
        var before = access.lock(uscc, Permission.REGISTER_FIRMS);
        EntityTag.demand(before.version(), ifMatch);
        var today = ledger.today();
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var reason = codes.optional(patch.reason(), LONGEST_REASON, "/reason");
        var from = patch.effectiveOn() == null ? today : patch.effectiveOn();
        var timeline = new FactsTimeline(before.facts(), ledger::newId);
        checkDays(patch, before, from, today, faults);
        apply(patch, timeline, from, codes, faults);
        faults.refuseIfAny();
        if (timeline.changes().isEmpty()) {
            return FirmView.of(before, today);
        }
        var change = FirmChange.updated(before, before.with(timeline.spans()), from, today, timeline.changes());
        var by = Decision.of(caller.name()).because(reason);
        return FirmView.of(ledger.record(change, by), today);
    }

    private static void checkDays(FirmPatch patch, Firm before, LocalDate from, LocalDate today, Faults faults) {
        faults.addIf(from.isAfter(today), "/effectiveOn", LadderFault.EFFECTIVE_IN_THE_FUTURE);
        var established = patch.establishedOn().orElse(before.establishedOn());
        faults.addIf(from.isBefore(established), "/effectiveOn", LadderFault.BEFORE_ESTABLISHMENT, established);
        if (patch.establishedOn().isNamed()) {
            faults.addIf(patch.reason() == null, "/reason", LadderFault.REASON_NEEDED);
            faults.addIf(established.isAfter(today), "/establishedOn", LadderFault.ESTABLISHED_IN_THE_FUTURE);
            before.certifications().stream()
                    .filter(one -> one.validFrom().isBefore(established)
                            || one.issuedOn().isBefore(established))
                    .forEach(one -> faults.add(
                            "/establishedOn",
                            LadderFault.CERTIFICATION_BEFORE_ESTABLISHMENT,
                            one.number(),
                            one.validFrom()));
        }
        faults.addIf(before.isDeregisteredOn(from), "/effectiveOn", LadderFault.FIRM_DEREGISTERED);
    }

    /** Nothing is applied once a fault was found, so that every fault is of what the caller sent. */
    @SuppressWarnings("NullAway") // a park may be null: the firm is in none
    private static void apply(FirmPatch patch, FactsTimeline timeline, LocalDate from, Codes codes, Faults faults) {
        var name =
                read(patch.name(), "/name", (text, at) -> Optional.of(codes.text(text, FirmReading.LONGEST_NAME, at)));
        var established = read(patch.establishedOn(), "/establishedOn", (day, at) -> Optional.of(codes.day(day, at)));
        var region = read(patch.regionCode(), "/regionCode", codes::region);
        var unit = read(patch.reportingUnit(), "/reportingUnit", codes::unit);
        var field = read(patch.techField(), "/techField", codes::field);
        var industry = read(patch.industryCode(), "/industryCode", codes::industry);
        var park = codes.park(patch.parkCode().orElse(null), "/parkCode");
        if (!faults.none()) {
            return;
        }
        established.ifPresent(timeline::correctEstablishment);
        name.ifPresent(value -> timeline.set(FactField.NAME, value, from));
        region.ifPresent(value -> timeline.set(FactField.REGION, value, from));
        unit.ifPresent(value -> timeline.set(FactField.UNIT, value, from));
        field.ifPresent(value -> timeline.set(FactField.FIELD, value, from));
        industry.ifPresent(value -> timeline.set(FactField.INDUSTRY, value, from));
        if (patch.parkCode().isNamed()) {
            timeline.set(FactField.PARK, park, from);
        }
        checkPlaces(patch, timeline, faults);
    }

    private static void checkPlaces(FirmPatch patch, FactsTimeline timeline, Faults faults) {
        var pointer = patch.regionCode().isNamed() ? "/regionCode" : "/reportingUnit";
        timeline.spans().stream()
                .map(FactsSpan::facts)
                .filter(facts -> !facts.reportingUnit().contains(facts.region()))
                .findFirst()
                .ifPresent(facts -> faults.add(
                        pointer,
                        LadderFault.REGION_OUTSIDE_UNIT,
                        facts.region().code(),
                        facts.reportingUnit().code()));
    }

    private static <A, B> Optional<B> read(
            Change<A> change, String pointer, BiFunction<A, String, Optional<B>> reader) {
        return switch (change) {
            case Change.Absent<A> absent -> Optional.empty();
            case Change.To<A>(A value) -> reader.apply(value, pointer);
        };
    }
}
