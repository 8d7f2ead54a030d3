package org.ladderregistry.platform;

import java.util.Optional;
import org.ladderregistry.kernel.IndustrySection;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;

/** What codes stand for, in one language; a code that is unknown stands for itself. */
public record Names(Language language) {

    public String of(Named named) {
        return language == Language.ZH ? named.nameZh() : named.nameEn();
    }

    /** The constant with this code among others. */
    public <T extends Named> String of(T[] all, String code) {
        return named(Named.find(all, code), code);
    }

    /** The county with its prefecture. */
    public String place(String regionCode) {
        return Regions.find(regionCode).map(this::placeOf).orElse(regionCode);
    }

    public String unit(String code) {
        return named(ReportingUnit.find(code), code);
    }

    public String field(String code) {
        return named(TechField.find(code), code);
    }

    public String industry(String code) {
        return named(IndustrySection.find(code.substring(0, 1)), code);
    }

    private String placeOf(Region region) {
        var prefecture = Regions.find(region.prefecture()).orElse(region);
        return prefecture.equals(region) ? of(region) : of(prefecture) + " " + of(region);
    }

    private String named(Optional<? extends Named> found, String code) {
        return found.map(this::of).orElse(code);
    }
}
