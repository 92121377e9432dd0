package io.bankspec.codegen.lint;

import java.util.List;
import java.util.Optional;

/** Rules on x-token: what it names must be there. Its shape is a matter of ExtensionRule. */
final class TokenRules {
    static final List<Rule> ALL = List.of(TokenRules::tokenOperation, TokenRules::tokenTimes);

    private TokenRules() {}

    private static void tokenOperation(Spec spec, Report report) {
        for (Node scheme : spec.root().get("components").get("securitySchemes").fields()) {
            Node token = scheme.get("x-token");
            if (!token.exists()) continue;
            Node name = token.get("operation");
            Optional<Operation> login = spec.operation(name.text());
            if (login.isEmpty()) {
                report.add(
                        name,
                        "token-operation",
                        "there is no operation " + name.text(),
                        "write an operationId of this spec");
                continue;
            }
            if (login.get().security().items().stream().anyMatch(one -> one.has(scheme.key()))) {
                String message = "the login needs the token that it yields";
                report.add(name, "token-operation", message, "override `security` of " + name.text());
            }
            for (Node credential : token.get("credentials").items()) {
                property(spec, credential, login.get().requestSchemas(), "body", report);
            }
            property(spec, token.get("token"), login.get().answerSchemas(), "answer", report);
        }
    }

    private static void property(Spec spec, Node name, List<Node> schemas, String what, Report report) {
        if (schemas.stream().noneMatch(schema -> spec.properties(schema).containsKey(name.text()))) {
            String message = "the " + what + " of the login has no property " + name.text();
            report.add(name, "token-operation", message, "correct the name");
        }
    }

    private static void tokenTimes(Spec spec, Report report) {
        for (Node scheme : spec.root().get("components").get("securitySchemes").fields()) {
            Node renewAfter = scheme.get("x-token").get("renewAfter");
            long lifetime = scheme.get("x-token").get("lifetime").json().asLong(Long.MAX_VALUE);
            if (renewAfter.json().asLong(0) > lifetime) {
                report.add(renewAfter, "token-times", "renewal comes after the end of the token", "renew earlier");
            }
        }
    }
}
