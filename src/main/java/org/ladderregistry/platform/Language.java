package org.ladderregistry.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages the registry speaks. Chinese is the default. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The best of our languages for an {@code Accept-Language} header (RFC 9110); Chinese when it is absent or unreadable. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ZH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Stream.of(values()).filter(language -> language.isMeant(range, ranges)))
                    .findFirst()
                    .orElse(ZH);
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }

    /** An asterisk stands for every language that no other range names. */
    private boolean isMeant(Locale.LanguageRange range, List<Locale.LanguageRange> all) {
        return range.getRange().equals("*") ? all.stream().noneMatch(this::speaks) : speaks(range);
    }

    private boolean speaks(Locale.LanguageRange range) {
        var asked = range.getRange().toLowerCase(Locale.ROOT);
        return asked.equals(locale.getLanguage()) || asked.startsWith(locale.getLanguage() + "-");
    }

    /** The BCP 47 tag, as in {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key of the bundle {@code messages/<bundle>}, with its arguments. */
    public String text(String bundle, String key, @Nullable Object... arguments) {
        var pattern = bundle(bundle).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** All texts of {@code messages/<bundle>} in this language. */
    public ResourceBundle bundle(String bundle) {
        return ResourceBundle.getBundle("messages." + bundle, bundleLocale(), NO_GUESSING);
    }

    private Locale bundleLocale() {
        return this == ZH ? Locale.ROOT : locale;
    }
}
