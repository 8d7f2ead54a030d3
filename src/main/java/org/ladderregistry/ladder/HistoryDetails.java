package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * What the history keeps beside the columns of its own.
 *
 * @param fields old and new values of what was changed or corrected
 * @param changes the days on which holding a rung reads differently since
 * @param positions the days on which the position reads differently since, or moved when nobody did anything
 * @param warnings the codes of those given
 * @param warningTexts what they said then, in both languages
 * @param certifications what happened to which
 */
@Schema(name = "HistoryDetails")
record HistoryDetails(
        List<LadderEvent.FieldChange> fields,
        List<StandingChange.Held> changes,
        List<StandingChange.Moved> positions,
        List<String> warnings,
        List<Warning> warningTexts,
        List<Told> certifications,
        @Nullable SuccessorView successor) {

    /**
     * What happened to a certification.
     *
     * @param event the type of its event, without prefix and version
     */
    @Schema(name = "HistoryCertification")
    record Told(
            UUID id, Rung rung, String certificateNumber, LocalDate validFrom, LocalDate validThrough, String event) {
        private static Stream<Told> of(LadderEvent event) {
            return event instanceof LadderEvent.OfCertification told
                    ? Stream.of(of(told.certification(), event.type().split("\\.")[1]))
                    : Stream.empty();
        }

        private static Told of(Certification one, String event) {
            return new Told(one.id(), one.rung(), one.number().text(), one.validFrom(), one.validThrough(), event);
        }
    }

    static HistoryDetails of(FirmChange change) {
        var events = change.events();
        return new HistoryDetails(
                events.stream().flatMap(HistoryDetails::fields).toList(),
                change.standing().changes(),
                positions(change),
                change.warnings().stream().map(Warning::code).toList(),
                change.warnings(),
                events.stream().flatMap(Told::of).toList(),
                events.stream().flatMap(HistoryDetails::successor).findFirst().orElse(null));
    }

    private static Stream<LadderEvent.FieldChange> fields(LadderEvent event) {
        return switch (event) {
            case LadderEvent.Updated updated -> updated.fields().stream();
            case LadderEvent.Corrected corrected -> corrected.fields().stream();
            default -> Stream.empty();
        };
    }

    private static List<StandingChange.Moved> positions(FirmChange change) {
        var step = change.position();
        if (change.kind() != ChangeKind.TURNED || step.before() == step.after()) {
            return change.standing().positions();
        }
        var through = change.after().standing().positionOn(change.day()).map(Position::through);
        return List.of(new StandingChange.Moved(change.day(), through.orElse(null), step.before(), step.after()));
    }

    private static Stream<SuccessorView> successor(LadderEvent event) {
        return event instanceof LadderEvent.Succeeded succeeded
                ? Stream.of(SuccessorView.of(succeeded.succession()))
                : Stream.empty();
    }
}
