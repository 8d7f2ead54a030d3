package org.ladderregistry.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.platform.Language;

/**
 * What every page has around it: the language, and addresses that keep it once somebody has chosen it by {@code lang}.
 *
 * @param chosen what {@code lang} said; null when the browser's preference decides
 * @param query the page's own parameters
 * @param visitor who looks at it; null for nobody in particular
 */
public record Frame(
        Words words,
        @Nullable String chosen,
        Map<String, String> query,
        @Nullable Login visitor) {
    static final String LANG = "lang";

    static Frame of(Map<String, String> parameters, @Nullable String acceptLanguage, @Nullable Login visitor) {
        var query = new TreeMap<>(parameters);
        var chosen = query.remove(LANG);
        var language = Language.accepted(chosen == null ? acceptLanguage : chosen);
        return new Frame(new Words(language), chosen == null ? null : tag(language), query, visitor);
    }

    /** Whether they can end their login here. */
    public boolean hasSession() {
        return visitor != null && visitor.via() == Via.SESSION;
    }

    /** Whether they came in by an OpenID provider. */
    public boolean isOfProvider() {
        return visitor != null && visitor.via() == Via.OIDC;
    }

    /** A parameter of the page; empty when absent. */
    public String value(String name) {
        return query.getOrDefault(name, "");
    }

    /** The address of another page. */
    public String to(String path) {
        return chosen == null ? path : path + "?" + LANG + "=" + chosen;
    }

    /** This page with one parameter set. */
    String here(String name, String value) {
        var changed = everything();
        changed.put(name, value);
        return address(changed);
    }

    /** This page without one of its parameters. */
    String without(String name) {
        var changed = everything();
        changed.remove(name);
        return address(changed);
    }

    private TreeMap<String, String> everything() {
        var all = new TreeMap<>(query);
        if (chosen != null) {
            all.put(LANG, chosen);
        }
        return all;
    }

    private static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        return here(LANG, tag(words.language() == Language.ZH ? Language.EN : Language.ZH));
    }

    private static String tag(Language language) {
        return language == Language.ZH ? "zh" : "en";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
