package org.ladderregistry.launcher.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.WholeTree;
import org.ladderregistry.launcher.ApiLogin;

/**
 * {@code ./ladder export-events}: the whole feed up to its sealed head in one file: the head in the first line, then an entry a
 * line, each with its proof. The proofs are made here, of what was received: a feed that does not fit its head is told at once.
 */
public final class Export {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 2;
    private static final int FAILED = 1;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI registry;
    private final ApiLogin login;
    private final WholeTree tree = new WholeTree();

    Export(URI registry, ApiLogin login) {
        this.registry = registry;
        this.login = login;
    }

    /** @param arguments the file to write */
    public static void main(String[] arguments) {
        Map<String, String> settings = System.getenv();
        try {
            var login = ApiLogin.of(settings);
            if (arguments.length != 1 || login.isEmpty()) {
                System.err.println("usage: LADDER_PASSWORD=… ./ladder export-events FILE");
                System.err.println("without a password: the token of the registry in LADDER_DATA on this machine");
                System.exit(REFUSED);
            }
            var registry = URI.create(settings.getOrDefault("LADDER_URL", "http://localhost:8080"));
            long events = new Export(registry, login.orElseThrow()).into(Path.of(arguments[0]));
            System.out.printf("%d events are in %s; ./ladder verify checks them%n", events, arguments[0]);
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println("The events were not exported: " + failure.getMessage());
            System.exit(FAILED);
        } catch (InterruptedException stopped) {
            System.exit(FAILED);
        }
    }

    /** Writes the file when it is whole, or not at all; says how many events are in it. */
    long into(Path file) throws IOException, InterruptedException {
        var events = file.resolveSibling(file.getFileName() + ".events");
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            var json = get("/api/v1/events/head");
            var head = ExportedHead.of(json).head();
            receive(events, head.size());
            if (!tree.root().equals(head.root())) {
                throw new IOException("the feed is not what was sealed; the registry's own data was altered");
            }
            write(json, events, unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return head.size();
        } finally {
            Files.deleteIfExists(events);
            Files.deleteIfExists(unfinished);
        }
    }

    private void receive(Path events, long size) throws IOException, InterruptedException {
        try (var written = Files.newBufferedWriter(events)) {
            while (tree.size() < size) {
                long left = Math.min(PAGE, size - tree.size());
                var items = get("/api/v1/events?after=%d&limit=%d".formatted(tree.size(), left))
                        .path("items");
                if (items.isEmpty()) {
                    throw new IOException("the feed ends after %d events, %d were sealed".formatted(tree.size(), size));
                }
                for (var item : items) {
                    line(written, item.toString());
                    tree.add(Hash.ofEvent(item.toString()));
                }
            }
        }
    }

    private void write(JsonNode head, Path events, Path file) throws IOException {
        try (var read = Files.newBufferedReader(events);
                var written = Files.newBufferedWriter(file)) {
            line(written, "{\"head\":" + head + "}");
            for (long index = 0; index < tree.size(); index++) {
                var proof = tree.inclusion(index, tree.size()).path().stream()
                        .map(hash -> "\"" + hash.hex() + "\"")
                        .collect(Collectors.joining(","));
                line(written, "{\"event\":%s,\"proof\":[%s]}".formatted(read.readLine(), proof));
            }
        }
    }

    private static void line(BufferedWriter written, String text) throws IOException {
        for (var part : List.of(text, "\n")) {
            written.write(part);
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var base = registry.toString().replaceFirst("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", login.authorization())
                .header("Accept-Language", "en")
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(base, answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }
}
