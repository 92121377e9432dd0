package io.bankspec.codegen.lint;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a spec and makes sure that it is a sound OpenAPI 3.0 document. The rules rely on that. */
final class SpecReader {
    private static final Pattern VERSION = Pattern.compile("3\\.0\\.\\d+");

    private SpecReader() {}

    static Spec read(Path file) throws UnsoundException {
        String text = text(file);
        Spec spec = new Spec(YamlReader.read(text));
        checkVersion(spec.root());
        checkReferences(spec, spec.root());
        for (Node schema : spec.components("schemas").fields()) checkCycle(spec, schema, new LinkedHashSet<>());
        checkWithSwaggerParser(spec.root(), text);
        return spec;
    }

    static String text(Path file) throws UnsoundException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw UnsoundException.unreadable(0, "there is no such file", "put it there, or correct the path");
        } catch (IOException e) {
            throw UnsoundException.unreadable(0, "cannot be read as UTF-8 text: " + e.getMessage(), "mend the file");
        }
    }

    private static void checkVersion(Node root) throws UnsoundException {
        if (!root.has("openapi"))
            throw UnsoundException.invalid(root, "this is no OpenAPI document", "start with `openapi: 3.0.3`");
        Node version = root.get("openapi");
        if (VERSION.matcher(version.text()).matches()) return;
        String message = "OpenAPI version is '" + version.text() + "'";
        throw UnsoundException.invalid(version, message, "write 3.0.3: the templates know no other");
    }

    private static void checkReferences(Spec spec, Node node) throws UnsoundException {
        Node reference = node.get("$ref");
        if (reference.json().isTextual()) {
            Node target = spec.at(reference.text());
            if (!reference.text().matches("#/components/[^/]+/[^/]+") || !target.exists()) {
                String remedy = "refer to a component of this file: #/components/<kind>/<name>";
                throw UnsoundException.invalid(reference, "there is nothing at " + reference.text(), remedy);
            }
        }
        for (Node child : node.children()) {
            if (!child.key().equals("example")) checkReferences(spec, child);
        }
    }

    private static void checkCycle(Spec spec, Node schema, Set<String> above) throws UnsoundException {
        if (!above.add(schema.path())) {
            String message = "the schema is made of itself: " + String.join(", ", above);
            throw UnsoundException.invalid(schema, message, "refer to it from a property instead");
        }
        if (schema.has("$ref")) checkCycle(spec, spec.at(schema.get("$ref").text()), above);
        for (String part : List.of("allOf", "oneOf", "anyOf")) {
            for (Node member : schema.get(part).items()) checkCycle(spec, member, above);
        }
        above.remove(schema.path());
    }

    private static void checkWithSwaggerParser(Node root, String text) throws UnsoundException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        List<String> messages =
                new OpenAPIV3Parser().readContents(text, null, options).getMessages();
        if (messages == null || messages.isEmpty()) return;
        String others =
                messages.size() == 1 ? "" : "; also: " + String.join(", ", messages.subList(1, messages.size()));
        Node at = ParserMessage.locate(root, messages.get(0));
        throw UnsoundException.invalid(at, messages.get(0) + others, "write what OpenAPI 3.0.3 asks for");
    }
}
