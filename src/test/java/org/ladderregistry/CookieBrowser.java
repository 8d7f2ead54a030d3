package org.ladderregistry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a browser a login needs: cookies, redirects and forms of inputs, without scripts and without a window.
 *
 * <p>As in a browser, cookies belong to a host whatever its port, a plain {@code http://localhost} counts as trustworthy
 * and gets {@code Secure} cookies too, and a cookie whose name begins with {@code __Host-} or {@code __Secure-} but is
 * not what the name promises is dropped. {@code SameSite} is not looked at: all of localhost is one site.
 */
public final class CookieBrowser {

    /** A page that arrived, or a redirect that was not followed. */
    public record Page(URI address, int status, HttpHeaders headers, String body) {

        /** Where a redirect leads; empty when this is none. */
        public Optional<URI> redirectsTo() {
            return status / 100 == 3 ? headers.firstValue("Location").map(address::resolve) : Optional.empty();
        }
    }

    /** A cookie that is kept. */
    public record Cookie(String host, String name, String value, String path, Map<String, String> attributes) {

        private boolean goesTo(URI address) {
            var target = pathOf(address);
            return host.equals(address.getHost())
                    && (target.equals(path) || target.startsWith(path.endsWith("/") ? path : path + "/"))
                    && (!attributes.containsKey("secure") || isTrustworthy(address));
        }

        private boolean replaces(Cookie other) {
            return host.equals(other.host) && name.equals(other.name) && path.equals(other.path);
        }

        private boolean keepsItsPromise(URI origin) {
            boolean secure = attributes.containsKey("secure") && isTrustworthy(origin);
            boolean ofThisHost = path.equals("/") && !attributes.containsKey("domain");
            return (!name.startsWith("__Secure-") || secure) && (!name.startsWith("__Host-") || secure && ofThisHost);
        }

        private boolean isOver() {
            var maxAge = attributes.get("max-age");
            if (maxAge != null) {
                return Long.parseLong(maxAge) <= 0;
            }
            var expires = attributes.get("expires");
            return expires != null
                    && ZonedDateTime.parse(expires.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                            .isBefore(Instant.now());
        }
    }

    private static final int MOST_REDIRECTS = 20;
    private static final Pattern FORM = Pattern.compile("(?is)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("(?is)<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?s)([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<Cookie> cookies = new ArrayList<>();

    /** One request; a redirect is not followed. */
    public Page get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** The page that the redirects from this one end at. */
    public Page follow(Page page) {
        var here = page;
        for (int steps = 0; here.redirectsTo().isPresent(); steps++) {
            assertThat(steps).as("redirects, at last to " + here.address()).isLessThan(MOST_REDIRECTS);
            assertThat(here.status())
                    .as("kinds of redirects that ask for a GET")
                    .isIn(301, 302, 303);
            here = get(here.redirectsTo().orElseThrow());
        }
        return here;
    }

    /** The page at an address, after all redirects. */
    public Page open(URI address) {
        return follow(get(address));
    }

    /**
     * Sends the page's first form that has these fields, with its hidden ones; a redirect is not followed.
     *
     * @throws AssertionError when the page has no such form
     */
    public Page submit(Page page, Map<String, String> typed) {
        var form = FORM.matcher(page.body())
                .results()
                .filter(one -> fields(one.group(2)).keySet().containsAll(typed.keySet()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with " + typed.keySet() + " in " + page.body()));
        var attributes = attributes(form.group(1));
        var fields = fields(form.group(2));
        fields.putAll(typed);
        fields.values().removeIf(value -> value == null);
        var named = attributes.getOrDefault("action", "");
        // The JDK would resolve nothing against the folder, a browser takes the page itself.
        var action = named.isEmpty() ? page.address() : page.address().resolve(named);
        if (!attributes.getOrDefault("method", "get").equalsIgnoreCase("post")) {
            return get(URI.create(action.toString().split("[?#]", 2)[0] + "?" + encoded(fields)));
        }
        return send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", originOf(page.address()))
                .header("Sec-Fetch-Site", relation(page.address(), action))
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** The cookies that a request to this address would carry. */
    public List<Cookie> cookiesFor(URI address) {
        return cookies.stream()
                .filter(cookie -> !cookie.isOver() && cookie.goesTo(address))
                .sorted(Comparator.comparing((Cookie cookie) -> cookie.path().length())
                        .reversed())
                .toList();
    }

    /** Fields as a form sends them. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private Page send(HttpRequest.Builder request) {
        request.header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        var address = request.build().uri();
        var sent = cookiesFor(address);
        if (!sent.isEmpty()) {
            request.header(
                    "Cookie",
                    sent.stream()
                            .map(cookie -> cookie.name() + "=" + cookie.value())
                            .collect(joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(header -> keep(address, header));
            return new Page(address, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private void keep(URI origin, String header) {
        var attributes = new LinkedHashMap<String, String>();
        var parts = header.split(";");
        for (int i = 1; i < parts.length; i++) {
            var pair = parts[i].strip().split("=", 2);
            attributes.put(pair[0].toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1] : "");
        }
        var named = parts[0].split("=", 2);
        var path = attributes.getOrDefault("path", "");
        var cookie = new Cookie(
                origin.getHost(),
                named[0].strip(),
                named[1].strip(),
                path.startsWith("/") ? path : folderOf(origin),
                Map.copyOf(attributes));
        if (cookie.keepsItsPromise(origin)) {
            cookies.removeIf(cookie::replaces);
            cookies.add(cookie);
        }
    }

    /** What a form holds already: null where only a person could fill in or press. */
    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form).results().map(input -> attributes(input.group(1))).forEach(input -> {
            var name = input.get("name");
            if (name != null) {
                boolean hidden = "hidden".equalsIgnoreCase(input.get("type"));
                fields.put(name, hidden ? input.getOrDefault("value", "") : null);
            }
        });
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(found -> attributes.put(
                        found.group(1).toLowerCase(Locale.ROOT),
                        unescaped(found.group(2) == null ? found.group(3) : found.group(2))));
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static boolean isTrustworthy(URI address) {
        return address.getScheme().equals("https")
                || List.of("localhost", "127.0.0.1").contains(address.getHost());
    }

    private static String relation(URI from, URI to) {
        var otherPort = from.getHost().equals(to.getHost()) ? "same-site" : "cross-site";
        return originOf(from).equals(originOf(to)) ? "same-origin" : otherPort;
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String pathOf(URI address) {
        return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    private static String folderOf(URI address) {
        var path = pathOf(address);
        return path.lastIndexOf('/') <= 0 ? "/" : path.substring(0, path.lastIndexOf('/'));
    }
}
