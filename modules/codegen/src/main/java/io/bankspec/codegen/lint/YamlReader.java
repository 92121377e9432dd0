package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.util.DeserializationUtils.CustomResolver;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/** Reads YAML as the generator's parser does (a bare {@code NO} is false), but keeps the line of each value. */
final class YamlReader extends SafeConstructor {
    private static final int MAX_DEPTH = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private YamlReader(LoaderOptions options) {
        super(options);
    }

    static Node read(String text) throws UnsoundException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        DumperOptions unused = new DumperOptions();
        try {
            YamlReader reader = new YamlReader(options);
            org.yaml.snakeyaml.nodes.Node root = new Yaml(
                            reader, new Representer(unused), unused, options, new CustomResolver())
                    .compose(new StringReader(text));
            if (root == null) throw UnsoundException.unreadable(0, "the file is empty", "write an OpenAPI document");
            return reader.node("$", "", line(root), root, 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw UnsoundException.unreadable(line, e.getProblem(), "mend the YAML");
        } catch (YAMLException e) {
            throw UnsoundException.unreadable(0, e.getMessage(), "mend the YAML");
        }
    }

    private Node node(String path, String key, int line, org.yaml.snakeyaml.nodes.Node yaml, int depth)
            throws UnsoundException {
        if (depth > MAX_DEPTH) {
            String message = "more than " + MAX_DEPTH + " levels, or an alias of itself";
            throw UnsoundException.unreadable(line, message, "take levels out");
        }
        if (yaml instanceof MappingNode mapping) return map(path, key, line, mapping, depth);
        if (yaml instanceof SequenceNode sequence) return list(path, key, line, sequence, depth);
        return new Node(path, line, key, JSON.valueToTree(constructDocument(yaml)), Map.of(), List.of());
    }

    private Node map(String path, String key, int line, MappingNode mapping, int depth) throws UnsoundException {
        // Finds keys that are there twice, and puts merged keys in place.
        flattenMapping(mapping);
        Map<String, Node> fields = new LinkedHashMap<>();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw UnsoundException.unreadable(line(tuple.getKeyNode()), "the key is not text", "write a text");
            }
            String child = Node.child(path, name.getValue());
            Node field = node(child, name.getValue(), line(name), tuple.getValueNode(), depth + 1);
            // '200' and 200 are two keys for YAML, but one for JSON.
            if (fields.put(name.getValue(), field) != null) {
                String message = "found duplicate key " + name.getValue();
                throw UnsoundException.unreadable(line(name), message, "mend the YAML");
            }
            json.set(name.getValue(), field.json());
        }
        return new Node(path, line, key, json, fields, List.of());
    }

    private Node list(String path, String key, int line, SequenceNode sequence, int depth) throws UnsoundException {
        List<Node> items = new ArrayList<>();
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (org.yaml.snakeyaml.nodes.Node yaml : sequence.getValue()) {
            Node item = node(Node.child(path, items.size()), "", line(yaml), yaml, depth + 1);
            items.add(item);
            json.add(item.json());
        }
        return new Node(path, line, key, json, Map.of(), items);
    }

    private static int line(org.yaml.snakeyaml.nodes.Node yaml) {
        return yaml.getStartMark().getLine() + 1;
    }
}
