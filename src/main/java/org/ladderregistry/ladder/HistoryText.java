package org.ladderregistry.ladder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change in words that a person understands, in the caller's language.
 *
 * @param title what was done
 * @param lines what came of it, and on whose decision and why
 */
@Schema(name = "HistoryText")
public record HistoryText(String title, List<String> lines) {}
