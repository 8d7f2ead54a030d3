package org.ladderregistry.kernel;

import java.util.Optional;

/** One of the eight high-tech fields the state supports (国家重点支持的高新技术领域, 国科发火〔2016〕32号, annex), in its order. */
public enum TechField implements Named {
    F1("电子信息", "Electronic information"),
    F2("生物与新医药", "Biology and new medicine"),
    F3("航空航天", "Aerospace"),
    F4("新材料", "New materials"),
    F5("高技术服务", "High-tech services"),
    F6("新能源与节能", "New energy and energy saving"),
    F7("资源与环境", "Resources and environment"),
    F8("先进制造与自动化", "Advanced manufacturing and automation");

    private final String nameZh;
    private final String nameEn;

    TechField(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The field with exactly this code. */
    public static Optional<TechField> find(String code) {
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
