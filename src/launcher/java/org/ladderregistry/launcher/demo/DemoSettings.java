package org.ladderregistry.launcher.demo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which registry, as whom, and how much.
 *
 * @param every each so many-th firm only; 1 for all
 */
record DemoSettings(URI url, String user, String password, int every) {
    private static final Pattern EVERY = Pattern.compile("[1-9]\\d{0,3}");

    static DemoSettings of(Map<String, String> environment, List<String> arguments) throws DemoFailure {
        var mistakes = new ArrayList<String>();
        var url = get(environment, "LADDER_URL").orElse("http://localhost:8080");
        if (!isUrl(url)) {
            mistakes.add("'%s' is not an address such as http://localhost:8080 (setting LADDER_URL)".formatted(url));
        }
        var user = get(environment, "LADDER_USER").orElse("admin");
        var password = get(environment, "LADDER_PASSWORD");
        if (password.isEmpty()) {
            mistakes.add("The password of '%s' is needed (setting LADDER_PASSWORD).".formatted(user));
        }
        var every = every(arguments);
        if (every.isEmpty()) {
            mistakes.add("demo does not know '%s'; ./ladder help tells what it knows"
                    .formatted(String.join(" ", arguments)));
        }
        if (!mistakes.isEmpty()) {
            throw DemoFailure.refused(String.join("\n", mistakes));
        }
        return new DemoSettings(URI.create(url), user, password.orElseThrow(), every.orElseThrow());
    }

    private static Optional<Integer> every(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(1);
        }
        boolean known = arguments.size() == 2
                && arguments.getFirst().equals("--every")
                && EVERY.matcher(arguments.getLast()).matches();
        return known ? Optional.of(Integer.valueOf(arguments.getLast())) : Optional.empty();
    }

    private static boolean isUrl(String text) {
        try {
            var url = new URI(text);
            return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static Optional<String> get(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
