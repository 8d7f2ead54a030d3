package org.ladderregistry.kernel;

import java.util.Optional;

/** What kind of carrier a park is. */
public enum ParkKind implements Named {
    INCUBATOR("孵化器", "Incubator"),
    MAKERSPACE("众创空间", "Makerspace"),
    UNIVERSITY_SCIENCE_PARK("大学科技园", "University science park"),
    HIGH_TECH_ZONE("高新区", "High-tech zone"),
    ECONOMIC_ZONE("经济技术开发区", "Economic and technological development zone"),
    NEW_AREA("新区", "New area"),
    /** For example a park for returned students (留学人员创业园). */
    STARTUP_PARK("创业园", "Start-up park");

    private final String nameZh;
    private final String nameEn;

    ParkKind(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The kind with exactly this code. */
    public static Optional<ParkKind> find(String code) {
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
