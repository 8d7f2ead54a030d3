package org.ladderregistry.assessment;

import java.io.Reader;
import java.util.LinkedHashMap;
import org.ladderregistry.policy.file.Broken;
import org.ladderregistry.policy.file.Entry;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML with the line of each piece; every value stays the text that stands there. */
final class YamlEntries {
    /** Far deeper than any rule: an anchor within itself has no end. */
    private static final int DEEPEST = 32;

    private YamlEntries() {}

    /** @throws Broken naming the line and the reason */
    static Entry read(Reader file) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(file);
            if (root == null) {
                throw new Broken(1, "the file is empty");
            }
            return entry(root, 0);
        } catch (MarkedYAMLException broken) {
            throw new Broken(broken.getProblemMark().getLine() + 1, "no YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new Broken(1, "no YAML: " + broken.getMessage());
        }
    }

    private static Entry entry(Node node, int depth) {
        int line = node.getStartMark().getLine() + 1;
        if (depth > DEEPEST) {
            throw new Broken(line, "nested deeper than %d".formatted(DEEPEST));
        }
        return switch (node) {
            case ScalarNode scalar -> new Entry.Text(line, scalar.getValue());
            case SequenceNode items ->
                new Entry.Items(
                        line,
                        items.getValue().stream()
                                .map(one -> entry(one, depth + 1))
                                .toList());
            case MappingNode fields -> fields(fields, line, depth);
            default -> throw new Broken(line, "a text, a list or names with values are expected here");
        };
    }

    private static Entry.Fields fields(MappingNode node, int line, int depth) {
        var fields = new LinkedHashMap<String, Entry>();
        var lines = new LinkedHashMap<String, Integer>();
        for (NodeTuple one : node.getValue()) {
            int own = one.getKeyNode().getStartMark().getLine() + 1;
            if (!(one.getKeyNode() instanceof ScalarNode name)) {
                throw new Broken(own, "a name is expected here");
            }
            lines.put(name.getValue(), own);
            if (fields.put(name.getValue(), entry(one.getValueNode(), depth + 1)) != null) {
                throw new Broken(own, "\"%s\" is given twice".formatted(name.getValue()));
            }
        }
        return new Entry.Fields(line, fields, lines);
    }
}
