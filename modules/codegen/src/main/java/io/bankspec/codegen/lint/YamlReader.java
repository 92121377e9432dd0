package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.parser.util.DeserializationUtils.CustomResolver;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads YAML or JSON and keeps the line of each value. Names are as they are written: what YAML takes for something else, such as a
 * bare {@code no}, is listed besides.
 */
final class YamlReader extends SafeConstructor {
    private static final int MAX_DEPTH = 200;
    /** Far more than the largest document has; an alias of aliases of aliases has more. */
    private static final int MAX_VALUES = 5_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final Set<Node> unquoted = new LinkedHashSet<>();
    private int values;
    private int depth;

    /** @param unquoted names and values that YAML takes for something else than text */
    record Document(Node root, Set<Node> unquoted) {}

    private YamlReader(String file, LoaderOptions options) {
        super(options);
        this.file = file;
    }

    /** @param file its name where it is not the document itself */
    static Document read(String file, String text) throws UnsoundException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH + 1);
        options.setMaxAliasesForCollections(MAX_VALUES);
        DumperOptions unused = new DumperOptions();
        boolean isJson = text.stripLeading().startsWith("{");
        String remedy = isJson ? "mend the JSON" : "mend the YAML";
        // YAML has no tabs between its words, JSON has.
        String readable = isJson ? text.replace('\t', ' ') : text;
        try {
            YamlReader reader = new YamlReader(file, options);
            org.yaml.snakeyaml.nodes.Node root = new Yaml(
                            reader, new Representer(unused), unused, options, new CustomResolver())
                    .compose(new StringReader(readable));
            if (root == null) throw UnsoundException.unreadable(0, "the file is empty", "write an OpenAPI document");
            return new Document(reader.node(file + '$', "", line(root), root, Meaning.ANY), reader.unquoted);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw UnsoundException.unreadable(line, e.getProblem(), remedy);
        } catch (ReaderException e) {
            int end = readable.offsetByCodePoints(0, e.getPosition());
            int line = (int) readable.substring(0, end).lines().count();
            throw UnsoundException.unreadable(line, "there is a character that no text has", remedy);
        } catch (YAMLException e) {
            throw UnsoundException.unreadable(0, e.getMessage(), remedy);
        }
    }

    private Node node(String path, String key, int line, org.yaml.snakeyaml.nodes.Node yaml, Meaning meaning)
            throws UnsoundException {
        Node place = new Node(file, path, line, key, MissingNode.getInstance(), Map.of(), List.of());
        if (depth > MAX_DEPTH) {
            String message = "more than " + MAX_DEPTH + " levels, or an alias of itself";
            throw UnsoundException.unreadable(line, message, "take levels out");
        }
        if (++values > MAX_VALUES)
            throw UnsoundException.unreadable(place, "the document is too big", "use fewer aliases, or split it");
        depth++;
        Node result = yaml instanceof MappingNode mapping
                ? map(place, mapping, meaning)
                : yaml instanceof SequenceNode sequence
                        ? list(place, sequence, meaning)
                        : scalar(place, (ScalarNode) yaml, meaning);
        depth--;
        return result;
    }

    private Node scalar(Node place, ScalarNode yaml, Meaning meaning) throws UnsoundException {
        boolean isText = yaml.getTag().equals(Tag.STR) || yaml.getTag().equals(Tag.NULL);
        if (isText || !meaning.isTextAt(place.key())) return place.with(json(place, yaml));
        Node text = place.with(TextNode.valueOf(yaml.getValue()));
        unquoted.add(text);
        return text;
    }

    private JsonNode json(Node place, ScalarNode yaml) throws UnsoundException {
        if (!yaml.getTag().equals(Tag.FLOAT)) return JSON.valueToTree(constructDocument(yaml));
        // Every digit counts, but what no JSON reader has room for is none.
        double number = (Double) constructDocument(yaml);
        String text = yaml.getValue().replace("_", "");
        if (Double.isFinite(number)) return decimal(text, number);
        throw UnsoundException.unreadable(place, text + " is no number that JSON has room for", "write a smaller one");
    }

    private static JsonNode decimal(String text, double number) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return JSON.valueToTree(number);
        }
    }

    private Node map(Node place, MappingNode mapping, Meaning meaning) throws UnsoundException {
        // Finds keys that are there twice, and puts merged keys in place.
        flattenMapping(mapping);
        boolean isText = mapping.getValue().stream().anyMatch(YamlReader::saysText);
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw UnsoundException.unreadable(line(tuple.getKeyNode()), "the key is not text", "write a text");
            }
            String child = Node.child(place.path(), name.getValue());
            Node field = node(
                    child,
                    name.getValue(),
                    line(name),
                    tuple.getValueNode(),
                    meaning.of(place.key(), name.getValue(), isText));
            // '200' and 200 are two keys for YAML, but one for JSON.
            if (fields.put(name.getValue(), field) != null) {
                String message = "found duplicate key " + name.getValue();
                throw UnsoundException.unreadable(line(name), message, "mend the YAML");
            }
            if (!isText(name)) unquoted.add(field);
        }
        return place.with(fields);
    }

    private static boolean saysText(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode name
                && name.getValue().equals("type")
                && tuple.getValueNode() instanceof ScalarNode type
                && type.getValue().equals("string");
    }

    private Node list(Node place, SequenceNode sequence, Meaning meaning) throws UnsoundException {
        List<Node> items = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node yaml : sequence.getValue()) {
            items.add(node(Node.child(place.path(), items.size()), "", line(yaml), yaml, meaning));
        }
        return place.with(items);
    }

    /** A number is its own name, unless YAML reads it as another one. */
    private static boolean isText(ScalarNode name) {
        boolean isNumber = name.getTag().equals(Tag.INT) && name.getValue().matches("0|[1-9]\\d*");
        return isNumber || name.getTag().equals(Tag.STR);
    }

    private static int line(org.yaml.snakeyaml.nodes.Node yaml) {
        return yaml.getStartMark().getLine() + 1;
    }
}
