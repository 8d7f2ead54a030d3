package org.ladderregistry.kernel;

import java.util.Optional;

/** Who recognised a park. */
public enum ParkLevel implements Named {
    NATIONAL("国家级", "National"),
    PROVINCIAL("省级", "Provincial"),
    CITY("市级", "City");

    private final String nameZh;
    private final String nameEn;

    ParkLevel(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The level with exactly this code. */
    public static Optional<ParkLevel> find(String code) {
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
