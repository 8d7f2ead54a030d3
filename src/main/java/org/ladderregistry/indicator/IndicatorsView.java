package org.ladderregistry.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A firm's year as it goes out. */
@Schema(name = "Indicators")
public record IndicatorsView(
        String uscc,
        int year,
        @JsonUnwrapped IndicatorFigures figures,
        @Nullable String registrationType,
        @Nullable String taxpayerType,
        IndicatorsRequest.@Nullable IndicatorSource source,
        List<IndicatorsRequest.IndicatorReason> reasons,
        int version,
        Instant recordedAt,
        List<OddFigure> warnings) {

    /**
     * A figure that looks odd.
     *
     * @param reason why it is right, once somebody said so
     */
    @Schema(name = "OddFigure")
    public record OddFigure(
            String code,
            String figure,
            String message,
            @Nullable String reason) {}
}
