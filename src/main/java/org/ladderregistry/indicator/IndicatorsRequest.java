package org.ladderregistry.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/**
 * A firm's whole year: what is not named is unknown from now on.
 *
 * @param reasons for figures that look odd and are right
 */
@Body
public record IndicatorsRequest(
        @JsonUnwrapped IndicatorFigures figures,
        @Nullable String registrationType,
        @Nullable String taxpayerType,
        @Nullable IndicatorSource source,
        @Nullable List<IndicatorReason> reasons) {

    /** The system that the figures come from, and their record there. */
    public record IndicatorSource(String system, @Nullable String recordId) {}

    /** Why a figure is right, however odd it looks. */
    public record IndicatorReason(String figure, String reason) {}
}
