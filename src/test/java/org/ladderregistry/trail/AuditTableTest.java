package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_work_out_has_an_apostrophe_in_front(String text) {
        assertThat(AuditTable.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(AuditTable.cell("a=b")).isEqualTo("a=b");
        assertThat(AuditTable.cell(12L)).isEqualTo("12");
        assertThat(AuditTable.cell(null)).isEmpty();
        assertThat(AuditTable.cell("")).isEmpty();
    }
}
