package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.codegen.document.References;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A document in one piece: what it refers to in files beside it becomes a component of its own, which keeps its file and line. */
final class Bundle {
    private static final Set<String> KINDS =
            Set.of("schemas", "parameters", "responses", "headers", "examples", "requestBodies", "links", "callbacks");
    private static final Set<String> DATA = Set.of("example", "value", "default", "enum", "const");

    private final Path main;
    private final Map<Path, Node> files = new HashMap<>();
    private final Set<Node> unquoted = new LinkedHashSet<>();
    /** What came from other files, by kind and name. */
    private final Map<String, Map<String, Node>> added = new TreeMap<>();
    /** References within the result, by file and place. */
    private final Map<String, String> references = new HashMap<>();

    private Bundle(Path main) {
        this.main = main.toAbsolutePath().normalize();
    }

    static Spec of(Path file) throws UnsoundException {
        Bundle bundle = new Bundle(file);
        Node root = bundle.read(bundle.main, "");
        Node whole = bundle.whole(root, bundle.main, root);
        return new Spec(bundle.added.isEmpty() ? whole : bundle.withAdded(whole), bundle.unquoted);
    }

    private Node withAdded(Node root) {
        Node components = root.get("components");
        Map<String, Node> kinds = new LinkedHashMap<>(components.byKey());
        added.forEach((kind, nodes) -> {
            Map<String, Node> all = new LinkedHashMap<>(components.get(kind).byKey());
            all.putAll(nodes);
            kinds.put(kind, components.get(kind).with(all));
        });
        Map<String, Node> fields = new LinkedHashMap<>(root.byKey());
        fields.put("components", components.with(kinds));
        return root.with(fields);
    }

    private Node read(Path file, String name) throws UnsoundException {
        YamlReader.Document document = YamlReader.read(name, SpecReader.text(file));
        unquoted.addAll(document.unquoted());
        files.put(file, document.root());
        return document.root();
    }

    /** The same without references to other files. */
    private Node whole(Node node, Path file, Node owner) throws UnsoundException {
        Node reference = node.get("$ref");
        if (reference.json().isTextual()) return referring(node, reference, file, owner);
        boolean isSame = true;
        if (!node.items().isEmpty()) {
            List<Node> items = new ArrayList<>();
            for (Node item : node.items()) {
                items.add(whole(item, file, node));
                isSame &= items.get(items.size() - 1) == item;
            }
            return isSame ? node : node.with(items);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Node field : node.fields()) {
            Node whole = isData(node, field) ? field : whole(field, file, node);
            fields.put(field.key(), whole);
            isSame &= whole == field;
        }
        return isSame ? node : node.with(fields);
    }

    /** Whether a field holds values, in which nothing is a reference. */
    static boolean isData(Node owner, Node field) {
        boolean isName = owner.key().equals("properties") || KINDS.contains(owner.key());
        return !isName && (DATA.contains(field.key()) || field.key().startsWith("x-"));
    }

    private Node referring(Node node, Node reference, Path file, Node owner) throws UnsoundException {
        String text = reference.text();
        int hash = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
        String path = URLDecoder.decode(text.substring(0, hash).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (path.contains("://"))
            throw UnsoundException.invalid(reference, "refers to another machine", "put the file beside this one");
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        String pointer = hash == text.length() ? "" : text.substring(hash);
        if (target.equals(main)) return file.equals(main) ? node : pointing(node, reference, pointer);
        if (owner.key().equals("paths"))
            return whole(found(reference, target, pointer), target, owner).named(node.key());
        String id = target + pointer;
        if (!references.containsKey(id)) add(id, reference, target, pointer, kind(pointer, node, owner));
        return pointing(node, reference, references.get(id));
    }

    private static Node pointing(Node node, Node reference, String pointer) {
        Map<String, Node> fields = new LinkedHashMap<>(node.byKey());
        fields.put("$ref", reference.with(TextNode.valueOf(pointer)));
        return node.with(fields);
    }

    private void add(String id, Node reference, Path file, String pointer, String kind) throws UnsoundException {
        String last = pointer.length() > 1
                ? References.name(pointer)
                : file.getFileName().toString();
        String wanted = last.replaceFirst("\\.(ya?ml|json)$", "").replaceAll("[^A-Za-z0-9._-]", "_");
        Map<String, Node> others = added.computeIfAbsent(kind, key -> new LinkedHashMap<>());
        Node own = files.get(main).get("components").get(kind);
        String name = wanted;
        for (int i = 2; own.has(name) || others.containsKey(name); i++) name = wanted + i;
        // Before what it refers to, which may be itself.
        references.put(id, "#/components/" + kind + '/' + name);
        others.put(name, reference);
        Node found = found(reference, file, pointer);
        others.put(name, whole(found, file, found).named(name));
    }

    private Node found(Node reference, Path file, String pointer) throws UnsoundException {
        if (!Files.isRegularFile(file)) throw UnsoundException.nothingAt(reference);
        String name = main.getParent().relativize(file).toString().replace('\\', '/');
        Node root = files.get(file);
        try {
            if (root == null) root = read(file, name);
        } catch (UnsoundException e) {
            throw e.in(name);
        }
        Node found = pointer.length() > 1 ? new Spec(root, Set.of()).at(pointer) : root;
        if (!found.exists()) throw UnsoundException.nothingAt(reference);
        return found;
    }

    private static String kind(String pointer, Node node, Node owner) {
        String[] segments = pointer.split("/");
        if (segments.length == 4 && KINDS.contains(segments[2])) return segments[2];
        if (node.key().equals("requestBody")) return "requestBodies";
        return KINDS.contains(owner.key()) ? owner.key() : "schemas";
    }
}
