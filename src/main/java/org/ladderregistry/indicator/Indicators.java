package org.ladderregistry.indicator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorReason;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorSource;
import org.ladderregistry.policy.figure.Figures;

/** One version of what the registry knows of a firm's year. */
record Indicators(
        Figures figures,
        @Nullable String registrationType,
        @Nullable String taxpayerType,
        @Nullable IndicatorSource source,
        List<IndicatorReason> reasons,
        int version,
        Instant recordedAt) {

    /** Whether another says the same, whoever typed it in and when. */
    boolean saysTheSameAs(Indicators other) {
        return dated(0, Instant.EPOCH).equals(other.dated(0, Instant.EPOCH));
    }

    Indicators dated(int newVersion, Instant at) {
        return new Indicators(figures, registrationType, taxpayerType, source, reasons, newVersion, at);
    }
}
