package org.ladderregistry.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as rows for a spreadsheet, which must not take any text of theirs for a formula. */
final class AuditTable {
    /** By which spreadsheets know the encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private static final String[] HEADER = {
        "number",
        "recordedAt",
        "actor",
        "via",
        "credential",
        "address",
        "trace",
        "action",
        "subjectKind",
        "subject",
        "reason",
        "before",
        "after",
        "changeKind",
        "effectiveOn",
        "decisionNumber",
        "issuer",
        "details"
    };

    private final CsvWriter rows;

    AuditTable(Writer to) throws java.io.IOException {
        to.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        rows.writeRecord(HEADER);
    }

    /** What was added goes to the writer only now. */
    void flush() throws java.io.IOException {
        rows.flush();
    }

    void add(AuditEntry entry) {
        rows.writeRecord(Stream.of(
                        entry.number(),
                        entry.recordedAt(),
                        entry.actor(),
                        entry.via(),
                        entry.credential(),
                        entry.address(),
                        entry.trace(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subject(),
                        entry.reason(),
                        entry.before(),
                        entry.after(),
                        entry.changeKind(),
                        entry.effectiveOn(),
                        entry.decisionNumber(),
                        entry.issuer(),
                        entry.details())
                .map(AuditTable::cell)
                .toArray(String[]::new));
    }

    /** With an apostrophe in front of what a spreadsheet would work out. */
    static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
