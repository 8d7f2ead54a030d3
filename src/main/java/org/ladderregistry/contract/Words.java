package org.ladderregistry.contract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What each field means and how large it can be: the same name means the same everywhere, unless a schema says otherwise. */
final class Words {
    private final Map<String, Map<String, Object>> words;

    private Words(Map<String, Map<String, Object>> words) {
        this.words = words;
    }

    static Words read() {
        return new Words(Yaml.read("words.yaml"));
    }

    /** @param received whether the registry reads it: codes are normalised then, so their written form is looser */
    void describe(String schema, String field, Schema property, boolean received) {
        if (property.getRef() != null) {
            return;
        }
        var word = words.getOrDefault(schema + "." + field, words.get(field));
        if (word == null) {
            throw new IllegalStateException("contract/words.yaml does not tell what " + schema + "." + field + " is");
        }
        Optional.ofNullable(word.get("means")).ifPresent(text -> property.setDescription((String) text));
        limit(property, word, received);
        if (property.getItems() != null && property.getItems().getRef() == null) {
            describe(schema, field + "[]", property.getItems(), received);
        }
    }

    private static void limit(Schema property, Map<String, Object> word, boolean received) {
        number(word, "least").ifPresent(least -> property.setMinimum(BigDecimal.valueOf(least)));
        number(word, "most").ifPresent(most -> property.setMaximum(BigDecimal.valueOf(most)));
        number(word, "items").ifPresent(items -> property.setMaxItems(items.intValue()));
        number(word, "longest").ifPresent(longest -> property.setMaxLength(longest.intValue()));
        if (!received) {
            Optional.ofNullable(word.get("pattern")).ifPresent(pattern -> property.setPattern((String) pattern));
        }
    }

    private static Optional<Long> number(Map<String, Object> word, String key) {
        return Optional.ofNullable((Number) word.get(key)).map(Number::longValue);
    }
}
