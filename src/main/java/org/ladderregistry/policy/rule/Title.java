package org.ladderregistry.policy.rule;

import java.util.Optional;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Rung;

/** What a firm may bear beside the rungs, and rule sets ask for. */
public enum Title implements Named {
    INNOVATIVE_SME("创新型中小企业", "Innovative SME"),
    SPECIALISED_SME("专精特新中小企业", "Specialised and innovative SME"),
    LITTLE_GIANT("专精特新“小巨人”企业", "Little giant"),
    NATIONAL_AWARD_TOP_THREE("国家级科技奖励（前三名）", "National science award, among the first three"),
    PROVINCIAL_AWARD("国家级、省级科技奖励", "National or provincial science award"),
    PROVINCIAL_RD_BODY("省部级以上研发机构", "R&D body recognised by a province or ministry"),
    LED_STANDARD("主导制定国际、国家或行业标准", "Led an international, national or industry standard"),
    TECHNOLOGY_DEMONSTRATION(
            "国家级技术创新示范、知识产权示范或优势企业", "National demonstration firm for innovation or intellectual property");

    private final String nameZh;
    private final String nameEn;

    Title(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The rung or the title with this code. */
    public static Optional<Named> find(String code) {
        return Named.find(Rung.values(), code).<Named>map(one -> one).or(() -> Named.find(values(), code));
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
