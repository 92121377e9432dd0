package io.bankspec.codegen.lint;

import java.util.List;

/** Rules on x-mfa: what it names must be there. Its shape is a matter of ExtensionRule. */
final class CallRules {
    static final List<Rule> ALL = List.of(CallRules::mfaOperation, CallRules::mfaStatus);

    private CallRules() {}

    private static void mfaOperation(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node mfa = operation.node().get("x-mfa");
            for (Node name : List.of(mfa.get("answer"), mfa.get("poll"))) {
                if (name.exists() && spec.operation(name.text()).isEmpty()) {
                    report.add(
                            name,
                            "mfa-operation",
                            "there is no operation " + name.text(),
                            "write an operationId of this spec");
                }
            }
        }
    }

    private static void mfaStatus(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node status = operation.node().get("x-mfa").get("status");
            if (status.exists() && !operation.node().get("responses").has(status.text())) {
                String message = "the operation has no answer " + status.text();
                report.add(status, "mfa-status", message, "correct the status, or list the answer");
            }
        }
    }
}
