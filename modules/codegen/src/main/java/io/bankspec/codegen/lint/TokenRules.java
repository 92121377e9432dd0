package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.List;

/** Rules on x-token: what it names must be there. Its shape is a matter of ExtensionRule. */
final class TokenRules {
    static final List<Rule> ALL = List.of(
            each(TokenRules::schemes, TokenRules::tokenOperation), each(TokenRules::schemes, TokenRules::tokenTimes));

    private TokenRules() {}

    private static List<Node> schemes(Spec spec) {
        return spec.components("securitySchemes").fields();
    }

    private static void tokenOperation(Spec spec, Node scheme, Report report) {
        Node token = scheme.get("x-token");
        if (!token.exists()) return;
        Node name = token.get("operation");
        Operation login = spec.operation(name.text()).orElse(null);
        if (login == null) {
            String message = "there is no operation " + name.text();
            report.add(name, "token-operation", message, "write an operationId of this spec");
            return;
        }
        if (login.security().items().stream().anyMatch(one -> one.has(scheme.key()))) {
            String message = "the login needs the token that it yields";
            report.add(name, "token-operation", message, "override `security` of " + name.text());
        }
        for (Node credential : token.get("credentials").items())
            property(spec, credential, login.requestSchemas(), "body", report);
        property(spec, token.get("token"), login.answerSchemas(), "answer", report);
    }

    private static void property(Spec spec, Node name, List<Node> schemas, String what, Report report) {
        if (schemas.stream().anyMatch(schema -> spec.properties(schema).containsKey(name.text()))) return;
        String message = "the " + what + " of the login has no property " + name.text();
        report.add(name, "token-operation", message, "correct the name");
    }

    private static void tokenTimes(Spec spec, Node scheme, Report report) {
        Node renewAfter = scheme.get("x-token").get("renewAfter");
        long lifetime = scheme.get("x-token").get("lifetime").json().asLong(Long.MAX_VALUE);
        if (renewAfter.json().asLong(0) > lifetime)
            report.add(renewAfter, "token-times", "renewal comes after the end of the token", "renew earlier");
    }
}
