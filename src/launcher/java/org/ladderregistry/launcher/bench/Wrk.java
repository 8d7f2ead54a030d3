package org.ladderregistry.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The load tool of that name, which reads with less work of its own than any Java client: one thread, as many connections as the crew. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final String SCRIPT = """
            local paths, requests, turn = {%s}, {}, 0
            function init()
              wrk.headers["Authorization"] = "%s"
              for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
            end
            function request()
              turn = turn %% #requests + 1
              return requests[turn]
            end
            """;

    private final InetSocketAddress address;

    Wrk(InetSocketAddress address) {
        this.address = address;
    }

    static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    /** How many answers a second, asking for each of the paths in turn. */
    double rate(List<String> paths, Duration time) throws IOException, InterruptedException {
        var script = Files.createTempFile("ladder-bench", ".lua");
        try {
            var quoted = paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(","));
            Files.writeString(script, SCRIPT.formatted(quoted, Wire.authorization()));
            return rate(script, time);
        } finally {
            Files.delete(script);
        }
    }

    private double rate(Path script, Duration time) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + Crew.SIZE,
                        "-d" + time.toSeconds() + "s",
                        "-s" + script,
                        "http://127.0.0.1:" + address.getPort())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("errors:") || !rate.find()) {
            throw new IOException("wrk failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
