package org.ladderregistry.assessment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ladderregistry.policy.file.Broken;
import org.ladderregistry.policy.file.RuleSetReader;
import org.ladderregistry.policy.set.RuleSet;
import org.ladderregistry.policy.set.RuleSets;

/** The rule sets of the release, and those that a province adds or puts in their place. */
public final class RuleSetFiles {
    private static final List<String> SHIPPED =
            List.of("INC-2018", "INC-2025", "TSME-2017", "PIE-2024", "HTE-2016", "ZJTX-2022", "ZJTX-2026");
    private static final String SUFFIX = ".yaml";

    private RuleSetFiles() {}

    /** The rule sets of the release. */
    public static RuleSets shipped() {
        return checked(readShipped());
    }

    /**
     * The rule sets of the release with those of a folder, whose files go before the release's with the same name of a rule set.
     *
     * @throws Broken naming the file, the line and the reason
     */
    public static RuleSets with(Path folder) {
        var files = readShipped();
        var own = new HashMap<String, String>();
        for (var path : filesOf(folder)) {
            var read = read(path);
            var id = read.getFirst().id();
            var other = own.put(id, path.toString());
            if (other != null) {
                throw new Broken(1, "%s is the rule set of %s already".formatted(id, other)).in(path.toString());
            }
            files.put(id, read);
        }
        return checked(files);
    }

    private static Map<String, List<RuleSet>> readShipped() {
        var files = new LinkedHashMap<String, List<RuleSet>>();
        SHIPPED.forEach(id -> files.put(id, readShipped(id)));
        return files;
    }

    private static List<RuleSet> readShipped(String id) {
        var name = "/policy/rules/" + id + SUFFIX;
        var stream = Objects.requireNonNull(RuleSetFiles.class.getResourceAsStream(name), name);
        try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(file, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of rule sets can't be read: " + folder, unreadable);
        }
    }

    private static List<RuleSet> read(Path path) {
        try (var file = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(file, path.toString());
        } catch (MalformedInputException notText) {
            throw new Broken(1, "the file is not in UTF-8").in(path.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<RuleSet> read(Reader file, String name) {
        try {
            return RuleSetReader.read(YamlEntries.read(file));
        } catch (Broken broken) {
            throw broken.in(name);
        }
    }

    /** Of two that began on the same day nobody could say which goes before the other. */
    private static RuleSets checked(Map<String, List<RuleSet>> files) {
        var all = files.values().stream().flatMap(List::stream).toList();
        var seen = new ArrayList<RuleSet>();
        for (var one : all) {
            seen.stream()
                    .filter(other -> other.subject().equals(one.subject())
                            && other.effective().from().equals(one.effective().from()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Broken(
                                        1,
                                        "begins on the same day as %s, for the same %s"
                                                .formatted(
                                                        other.id(),
                                                        one.subject().code()))
                                .in(one.id());
                    });
            seen.add(one);
        }
        return new RuleSets(all);
    }
}
