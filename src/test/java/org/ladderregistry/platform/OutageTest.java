package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "none", textBlock = """
            08006, the connection was lost,            true,  false
            08001, the server cannot be reached,       true,  false
            53300, too many connections,               true,  false
            57P01, the server is shutting down,        true,  false
            57P03, the server is starting,             true,  false
            57014, the statement took too long,        true,  false
            58030, the disk failed,                    true,  false
            55P03, a lock was not to be had in time,   true,  false
            23505, a unique key was taken,             false, true
            23P01, an exclusion was broken,            false, true
            40001, could not serialize,                false, true
            40P01, a deadlock,                         false, true
            23503, a foreign key is missing,           false, false
            23514, a check refuses,                    false, false
            42P01, there is no such table,             false, false
            22021, bytes that are no UTF-8,            false, false
            0,     no state of ours,                   false, false
            '',    no state at all,                    false, false
            none,  Acquisition timeout while waiting,  true,  false
            none,  Connection has been closed,         true,  false
            none,  Something else,                     false, false
            """)
    void a_state_tells_an_outage_and_a_lost_race_from_faults_of_ours(
            @Nullable String state, String what, boolean away, boolean race) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException(what, state)));
        assertThat(Outage.isBehind(thrown)).isEqualTo(away);
        assertThat(Outage.isLostRace(thrown)).isEqualTo(race);
    }

    @Test
    void what_passes_by_itself_is_an_outage_though_it_has_no_state() {
        assertThat(Outage.isBehind(new SQLTransientConnectionException("Sorry")))
                .isTrue();
    }

    @Test
    void what_is_not_of_the_database_is_neither() {
        assertThat(Outage.isBehind(new IllegalStateException("Connection of ideas")))
                .isFalse();
        assertThat(Outage.isLostRace(new IllegalStateException())).isFalse();
    }

    @Test
    void the_innermost_state_counts() {
        var race = new SQLException("batch failed", null, new SQLException("taken", "23505"));
        assertThat(Outage.isLostRace(race)).isTrue();
        var wrapped = new SQLException("taken", "23505", new SQLException("no state"));
        assertThat(Outage.isLostRace(wrapped)).isTrue();
        assertThat(Outage.isBehind(wrapped)).isFalse();
    }

    @Test
    void the_deepest_cause_is_the_first_of_all() {
        var first = new SQLException("first");
        assertThat(Outage.deepest(new RuntimeException(new IllegalStateException(first))))
                .isSameAs(first);
        assertThat(Outage.deepest(first)).isSameAs(first);
    }
}
