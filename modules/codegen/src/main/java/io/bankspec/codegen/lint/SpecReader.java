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
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a spec and makes sure that it is a sound OpenAPI document. The rules rely on that. */
final class SpecReader {
    private static final Pattern VERSION = Pattern.compile("3\\.[01](\\.\\d+)?(-.*)?");
    private static final Pattern COMPONENT = Pattern.compile("#/components/[^/]+/[^/]+");
    /** What the parser asks of 3.1, and nobody else does. */
    private static final String MISTAKEN = "info.license.identifier is missing";

    private static final long MAX_BYTES = 100_000_000;

    private SpecReader() {}

    /** With all that the generator needs: it is YAML or JSON of a version that it knows, and every reference leads somewhere. */
    static Spec readable(Path file) throws UnsoundException {
        Spec spec = Bundle.of(file);
        checkVersion(spec.root());
        checkReferences(spec, spec.root(), reference -> spec.at(reference).exists());
        return spec;
    }

    /** With all that the rules need. */
    static Spec read(Path file) throws UnsoundException {
        Spec spec = readable(file);
        if (spec.root().has("swagger"))
            throw UnsoundException.invalid(
                    spec.root().get("swagger"),
                    "this is Swagger 2.0",
                    "convert it to OpenAPI 3; the rules are for that");
        checkReferences(
                spec, spec.root(), reference -> COMPONENT.matcher(reference).matches());
        for (Walk.Schema schema : spec.schemas()) Keywords.check(schema.node(), spec.is30());
        for (Node schema : spec.components("schemas").fields()) checkCycle(spec, schema, new LinkedHashSet<>());
        checkWithSwaggerParser(spec.root());
        return spec;
    }

    static String text(Path file) throws UnsoundException {
        try {
            if (Files.size(file) > MAX_BYTES)
                throw UnsoundException.unreadable(0, "the file has more than " + MAX_BYTES + " bytes", "split it");
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw UnsoundException.unreadable(0, "there is no such file", "put it there, or correct the path");
        } catch (IOException e) {
            throw UnsoundException.unreadable(0, "cannot be read as UTF-8 text: " + e.getMessage(), "mend the file");
        }
    }

    private static void checkVersion(Node root) throws UnsoundException {
        if (root.get("swagger").text().equals("2.0")) return;
        if (!root.has("openapi"))
            throw UnsoundException.invalid(root, "this is no OpenAPI document", "start with `openapi: 3.0.3`");
        Node version = root.get("openapi");
        if (VERSION.matcher(version.text()).matches()) return;
        String message = "OpenAPI version is '" + version.text() + "'";
        throw UnsoundException.invalid(version, message, "write 3.0.3 or 3.1.0: the templates know no other");
    }

    private static void checkReferences(Spec spec, Node node, Predicate<String> isSound) throws UnsoundException {
        Node reference = node.get("$ref");
        if (reference.json().isTextual() && !isSound.test(reference.text()))
            throw UnsoundException.nothingAt(reference);
        for (Node item : node.items()) checkReferences(spec, item, isSound);
        for (Node field : node.fields()) if (!Bundle.isData(node, field)) checkReferences(spec, field, isSound);
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

    private static void checkWithSwaggerParser(Node root) throws UnsoundException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        List<String> found = new OpenAPIV3Parser()
                .readContents(root.json().toString(), null, options)
                .getMessages();
        List<String> messages = found == null
                ? List.of()
                : found.stream().filter(one -> !one.contains(MISTAKEN)).toList();
        if (messages.isEmpty()) return;
        String others =
                messages.size() == 1 ? "" : "; also: " + String.join(", ", messages.subList(1, messages.size()));
        Node at = ParserMessage.locate(root, messages.get(0));
        throw UnsoundException.invalid(at, messages.get(0) + others, "write what OpenAPI asks for");
    }
}
