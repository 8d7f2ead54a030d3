package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void what_is_not_named_stays() {
        var absent = new Change.Absent<String>();
        assertThat(absent.isNamed()).isFalse();
        assertThat(absent.orElse("as it was")).isEqualTo("as it was");
        assertThat(absent.map(text -> "changed")).isEqualTo(absent);
    }

    @Test
    void what_is_named_becomes_what_is_given_even_nothing() {
        assertThat(new Change.To<>("new").orElse("old")).isEqualTo("new");
        assertThat(new Change.To<@Nullable String>(null).orElse("old")).isNull();
        assertThat(new Change.To<@Nullable String>(null).isNamed()).isTrue();
        assertThat(new Change.To<>("new").map(text -> text.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Change.To<>("NEW"));
    }
}
