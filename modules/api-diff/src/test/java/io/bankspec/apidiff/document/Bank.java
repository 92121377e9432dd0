package io.bankspec.apidiff.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.lint.SpecLint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document that has a little of everything. */
final class Bank {
    static final String TEXT = text();

    static final ApiDocument DOCUMENT = document(TEXT);

    private Bank() {}

    private static String text() {
        try (InputStream file = Bank.class.getResourceAsStream("/io/bankspec/apidiff/bank.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one text, which is there once, in place of another. */
    static String with(String before, String after) {
        return with(TEXT, before, after);
    }

    static String with(String text, String before, String after) {
        assertThat(text.split(Pattern.quote(before), -1)).as(before).hasSize(2);
        return text.replace(before, after);
    }

    /** In JSON. */
    static String json(String yaml) {
        try {
            Path file = Files.createTempFile("bank", ".yaml");
            try {
                return SpecLint.document(Files.writeString(file, yaml));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiDocument document(String yaml) {
        return ApiDocument.of(OpenApiFile.parse(json(yaml)));
    }

    /** Of the document above. */
    static List<String> changes(String yaml) {
        return DocumentDiff.between(DOCUMENT, document(yaml)).stream()
                .map(Bank::line)
                .toList();
    }

    /** {@code BECAME_REQUIRED Account.kind (getAccount response): ' -> true'}. */
    private static String line(Change change) {
        String usages = change.usages().stream()
                .map(usage -> usage.operation() + (usage.use() == null ? "" : usage.use() == Use.REQUEST ? " >" : " <"))
                .collect(Collectors.joining(", "));
        String values = change.before() + " -> " + change.after();
        return change.kind() + " " + change.place() + (usages.isEmpty() ? "" : " (" + usages + ")") + ": "
                + values.strip();
    }
}
