package org.ladderregistry.ladder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Language;

/**
 * What came of recording a certification or its end.
 *
 * @param firmVersion of the firm afterwards
 */
public record Certified(
        CertificationView certification, @Nullable PositionView position, List<Warning> warnings, int firmVersion) {

    /** As it goes out, in the caller's language. */
    @Schema(name = "Certified")
    public record View(
            CertificationView certification, @Nullable PositionView position, List<Warning.View> warnings) {}

    View in(Language language) {
        var texts = warnings.stream().map(warning -> warning.in(language)).toList();
        return new View(certification, position, texts);
    }
}
