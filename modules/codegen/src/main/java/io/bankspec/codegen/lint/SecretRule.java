package io.bankspec.codegen.lint;

import io.bankspec.codegen.lint.Walk.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Secrets carry {@code format: password}, else they are printed. A name tells: its last words are looked at, so that
 * {@code token} and {@code refresh_token} are secrets, but {@code token_type} and {@code accountNumberLast4} are none.
 */
final class SecretRule implements Rule {
    private static final Set<String> SECRETS = Set.of("""
            answer bban cvc cvv iban passcode passphrase passwd password pin secret ssn token
            """.strip().split(" "));

    private static final Set<String> SECRET_PAIRS = Set.of("""
            access key, account number, api key, app key, card number, challenge response, mfa response, mfa session,
            private key, session key, signing key, security number
            """.strip().split(",\\s"));

    /** Words that tell of something else: {@code loginFieldPin} is a label, {@code urlForgotPassword} an address. */
    private static final Set<String> ABOUT = Set.of("field", "label", "sub", "url", "uri");

    @Override
    public void check(Spec spec, Report report) {
        for (Schema schema : spec.schemas()) if (isSecret(name(schema))) check(spec, schema, report);
    }

    /** The wire name; empty for what has none. */
    static String name(Schema schema) {
        return switch (schema.role()) {
            case PROPERTY -> schema.node().key();
            case HEADER -> schema.owner().key();
            case PARAMETER -> schema.owner().get("name").text();
            default -> "";
        };
    }

    private static void check(Spec spec, Schema schema, Report report) {
        Node value = values(spec, spec.schema(schema.node()));
        boolean isText = value.get("type").is("string") && !value.has("enum");
        boolean isOpenMap = value.get("type").is("object") && !value.has("properties");
        if (isText && !value.get("format").is("password") || isOpenMap) {
            String message = name(schema) + " looks like a secret";
            String remedy = (isOpenMap ? "give it `additionalProperties` with" : "add") + " `format: password`";
            report.add(value, "secret-format", message, remedy + ", else it is printed in logs");
        }
    }

    /** Of a list the items, of a map the values, else the schema itself. */
    static Node values(Spec spec, Node schema) {
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.get(part).json().isObject()) return spec.schema(schema.get(part));
        }
        return schema;
    }

    static boolean isSecret(String name) {
        return tells(name, SECRETS, SECRET_PAIRS);
    }

    /** Whether the last word of a name, or the last two, are among these. */
    static boolean tells(String name, Set<String> single, Set<String> pairs) {
        List<String> words = words(name);
        if (words.isEmpty() || words.stream().anyMatch(ABOUT::contains)) return false;
        String last = singular(words.get(words.size() - 1));
        if (single.contains(last)) return true;
        return words.size() > 1 && pairs.contains(words.get(words.size() - 2) + " " + last);
    }

    private static List<String> words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        return Arrays.stream(spaced.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
