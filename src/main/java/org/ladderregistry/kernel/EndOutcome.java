package org.ladderregistry.kernel;

import java.util.Optional;

/** How a stay in an incubator ended. */
public enum EndOutcome implements Named {
    /** On one of the {@link GraduationGround}s. */
    GRADUATED("毕业", "Graduated"),
    /** The limit of the stay was reached without graduation. */
    TIME_EXPIRED("孵化期满", "Incubation time expired"),
    LEFT("迁出", "Moved out"),
    CLOSED("停业", "Closed down"),
    /** For example because its figures were not true. */
    REMOVED("清退", "Removed");

    private final String nameZh;
    private final String nameEn;

    EndOutcome(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The outcome with exactly this code. */
    public static Optional<EndOutcome> find(String code) {
        return Named.find(values(), code);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }
}
