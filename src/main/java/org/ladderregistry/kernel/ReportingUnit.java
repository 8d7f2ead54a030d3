package org.ladderregistry.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who reports a firm's figures: one of the province's 16 units, or {@link #OUT}. Not the same as the place: the New Area and
 * the High-tech Zone report beside the prefectures, and their firms lie anywhere in Lanzhou.
 */
public enum ReportingUnit implements Named {
    LANZHOU("620100"),
    JIAYUGUAN("620200"),
    JINCHANG("620300"),
    BAIYIN("620400"),
    TIANSHUI("620500"),
    WUWEI("620600"),
    ZHANGYE("620700"),
    PINGLIANG("620800"),
    JIUQUAN("620900"),
    QINGYANG("621000"),
    DINGXI("621100"),
    LONGNAN("621200"),
    LINXIA("622900"),
    GANNAN("623000"),
    LANZHOU_NEW_AREA("620171"),
    LANZHOU_HIGH_TECH_ZONE("LZ-HTZ", "兰州高新区", "Lanzhou High-tech Zone", "6201"),
    /** Outside the province: such firms are in no provincial stock, whatever place of the province is on their file. */
    OUT("OUT", "省外", "Outside the province", "62");

    private final String code;
    private final String nameZh;
    private final String nameEn;
    private final String regionPrefix;

    /** A unit that bears the code and the name of a place. */
    ReportingUnit(String code) {
        this(Regions.find(code).orElseThrow());
    }

    ReportingUnit(Region place) {
        this(place.code(), place.nameZh(), place.nameEn(), place.code().substring(0, 4));
    }

    ReportingUnit(String code, String nameZh, String nameEn, String regionPrefix) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.regionPrefix = regionPrefix;
    }

    /** The unit with exactly this code. */
    public static Optional<ReportingUnit> find(String code) {
        return Named.find(values(), code);
    }

    /** The 16 units that make up the provincial stock. */
    public static List<ReportingUnit> provincial() {
        return Stream.of(values()).filter(ReportingUnit::isProvincial).toList();
    }

    /** Whether its firms count in the province. */
    public boolean isProvincial() {
        return this != OUT;
    }

    /** Whether a firm at this place may report here. */
    public boolean contains(Region region) {
        return region.code().startsWith(regionPrefix);
    }

    @Override
    public String code() {
        return code;
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
