package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;

class FlowCallRulesTest {
    private static final String LOGIN = "$.paths['/logins/{bank}'].post['x-mfa']";
    private static final String ANSWER = "$.paths['/logins/{bank}/{id}/answers'].post['x-answer']";
    private static final String TRANSFER = "$.paths['/transfers'].post['x-answer']";

    @Test
    void everyRequiredParameterHasAValue() {
        flows().replace("        arguments: {Round: $challenge.body.token}\n", "")
                .breaks("flow-argument", LOGIN + ".answer", "answer: answerLogin");
        flows().add(
                        "read",
                        "- {name: page, in: query, required: true, description: A page., schema: {type: string}, example: p}")
                .breaks("flow-argument", LOGIN + ".poll", "poll: readLogin");
    }

    @Test
    void parametersThatMayBeLeftOutNeedNone() {
        flows().add("read", "- {name: page, in: query, description: A page., schema: {type: string}, example: p}")
                .isClean();
    }

    @Test
    void argumentsNameParameters() {
        flows().replace("arguments: {id:", "arguments: {other: $request.path.bank, id:")
                .breaks("flow-argument", LOGIN + ".arguments.other", "arguments: {other");
        flows().replace("arguments: {Round:", "arguments: {other: $request.path.bank, Round:")
                .breaks("flow-argument", ANSWER + ".arguments.other", "arguments: {other");
    }

    @Test
    void aListCannotBeGiven() {
        flows().replace("arguments: {id:", "arguments: {ids: $request.path.bank, id:")
                .add(
                        "read",
                        "- {name: ids, in: query, required: true, description: Some., schema: {type: array, items: {type: string}}, example: [p]}")
                .breaks("flow-argument", LOGIN + ".poll", "poll: readLogin");
    }

    @Test
    void bodyHoldsTheAnswer() {
        flows().replace("body: {code: $answer}", "body: {code: '1'}")
                .breaks("flow-body", TRANSFER, "x-answer:\n        challenge: Code");
    }

    @Test
    void bodyHasPropertiesOfItsSchema() {
        flows().replace("body: {code: $answer}", "body: {cods: $answer}")
                .breaks("flow-body", TRANSFER + ".body.cods", "body: {cods");
        flows().replace("value: $answer}", "values: $answer}")
                .breaks("flow-body", ANSWER + ".body.answers[0].values", "values: $answer}");
        flows().replace("byKey: {$prompt.key: $answer}", "answers: {$prompt.key: $answer}")
                .replace("          answers:\n            - {key", "          byKey:\n            - {key")
                .has("flow-body", ANSWER + ".body.byKey", "byKey:");
        flows().replace("body: {code: $answer}", "body: {code: {$prompt.message: $answer}}")
                .breaks("flow-body", TRANSFER + ".body.code['$prompt.message']", "body: {code");
    }

    @Test
    void pollSendsNoBody() {
        String body =
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Transfer'}, example: {code: a}}}}";
        flows().replace("      description: All of them.\n", "      description: All of them.\n      " + body + "\n")
                .has("flow-body", "$.paths['/reports'].post['x-job'].poll", "poll: listReports");
    }
}
