package org.ladderregistry.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Names;
import org.ladderregistry.platform.RegistryClock;

/** How the pages say things in one language: texts, names of codes, days and instants. */
public final class Words {
    private static final String BUNDLE = "console";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(RegistryClock.ZONE);

    private final Language language;
    private final Names names;

    Words(Language language) {
        this.language = language;
        this.names = new Names(language);
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
        return names.of(named);
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
        return names.place(regionCode);
    }

    public String unit(String code) {
        return names.unit(code);
    }

    public String field(String code) {
        return names.field(code);
    }

    public String industry(String code) {
        return names.industry(code);
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
