package org.ladderregistry.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderregistry.kernel.IndustrySection;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.RegistryClock;

/** How the pages say things in one language: texts, names of codes, days and instants. */
public final class Words {
    private static final String BUNDLE = "console";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(RegistryClock.ZONE);

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** A text of {@code messages/console}. */
    public String of(String key) {
        return language.text(BUNDLE, key);
    }

    String of(String key, Object... arguments) {
        return language.text(BUNDLE, key, arguments);
    }

    public String name(Named named) {
        return language == Language.ZH ? named.nameZh() : named.nameEn();
    }

    /** The first day through the last. */
    public String days(LocalDate from, LocalDate through) {
        return of("days", from, through);
    }

    /** An instant as the clock on a wall in China shows it. */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The county with its prefecture. */
    public String place(String regionCode) {
        return Regions.find(regionCode).map(this::placeOf).orElse(regionCode);
    }

    private String placeOf(Region region) {
        var prefecture = Regions.find(region.prefecture()).orElse(region);
        return prefecture.equals(region) ? name(region) : of("place", name(prefecture), name(region));
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

    public String rung(String code) {
        return named(Named.find(Rung.values(), code), code);
    }

    /** What a warning of the history said. */
    String warning(String code) {
        return Stream.of(Uscc.Warning.values())
                .filter(one -> kebab(one).equals(code))
                .findFirst()
                .map(this::name)
                .orElseGet(
                        () -> language.bundle("warnings").containsKey(code) ? language.text("warnings", code) : code);
    }

    private String named(Optional<? extends Named> found, String code) {
        return found.map(this::name).orElse(code);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** For a filter: every rung, highest first. */
    public List<Rung> rungs() {
        return Arrays.asList(Rung.values()).reversed();
    }

    /** For a filter: every reporting unit. */
    public List<ReportingUnit> units() {
        return List.of(ReportingUnit.values());
    }
}
