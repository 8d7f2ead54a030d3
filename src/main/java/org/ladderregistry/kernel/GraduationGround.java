package org.ladderregistry.kernel;

import java.util.Optional;

/** What an incubated firm graduates on; one is enough (国科发区〔2018〕300号). */
public enum GraduationGround implements Named {
    G1("被认定为高新技术企业", "Recognised as a high-tech enterprise"),
    G2("累计获得天使投资或风险投资超过500万元", "Angel or venture capital of more than 5,000,000 yuan in all"),
    G3("连续两年营业收入累计超过1000万元", "Operating revenue of more than 10,000,000 yuan over two consecutive years"),
    G4("被兼并、收购或在国内外资本市场挂牌、上市", "Merged, acquired, or quoted or listed on a capital market at home or abroad");

    private final String nameZh;
    private final String nameEn;

    GraduationGround(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The ground with exactly this code. */
    public static Optional<GraduationGround> find(String code) {
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
