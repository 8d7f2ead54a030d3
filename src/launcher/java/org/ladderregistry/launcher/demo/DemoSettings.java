package org.ladderregistry.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ladderregistry.launcher.ApiLogin;

/**
 * Which registry, as whom, and how much.
 *
 * @param every each so many-th firm only; 1 for all
 */
record DemoSettings(URI url, ApiLogin login, int every) {
    private static final Pattern EVERY = Pattern.compile("[1-9]\\d{0,3}");

    static DemoSettings of(Map<String, String> environment, List<String> arguments) throws DemoFailure {
        var mistakes = new ArrayList<String>();
        var url = get(environment, "LADDER_URL").orElse("http://localhost:8080");
        if (!isUrl(url)) {
            mistakes.add("'%s' is not an address such as http://localhost:8080 (setting LADDER_URL)".formatted(url));
        }
        var login = login(environment, mistakes);
        var every = every(arguments);
        if (every.isEmpty()) {
            mistakes.add("demo does not know '%s'; ./ladder help tells what it knows"
                    .formatted(String.join(" ", arguments)));
        }
        if (!mistakes.isEmpty()) {
            throw DemoFailure.refused(String.join("\n", mistakes));
        }
        return new DemoSettings(URI.create(url), login.orElseThrow(), every.orElseThrow());
    }

    private static Optional<ApiLogin> login(Map<String, String> environment, List<String> mistakes) {
        try {
            var login = ApiLogin.of(environment);
            if (login.isEmpty()) {
                mistakes.add(
                        "A password is needed (setting LADDER_PASSWORD), or the token of a registry on this machine"
                                + " (setting LADDER_DATA).");
            }
            return login;
        } catch (IOException unusable) {
            mistakes.add(String.valueOf(unusable.getMessage()));
            return Optional.empty();
        }
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
