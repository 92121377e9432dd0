package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowValueRulesTest {
    private static final String ID = "$.paths['/logins/{bank}'].post['x-mfa'].arguments.id";
    private static final String BODY = "$.paths['/logins/{bank}/{id}/answers'].post['x-answer'].body";
    private static final String ROUND = "$.paths['/logins/{bank}/{id}/answers'].post['x-answer'].arguments.Round";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$request.path.banks",
                "$request.body.id",
                "$response.body.login.ids",
                "$response.body.login.id.0",
                "$response.header.Sessions"
            })
    void valuesOfTheStartLeadSomewhere(String value) {
        flows().replace("id: $response.body.login.id", "id: " + value).breaks("flow-value", ID, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$request.path.bank",
                "$response.header.session",
                "$response.body.login.questions.0.choices.1.id",
                "$challenge.body.questions.0.text"
            })
    void valuesThatLeadSomewhereAreAccepted(String value) {
        flows().replace("id: $response.body.login.id", "id: " + value).isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$challenge.body.login.token", "$challenge.header.Round"})
    void valuesOfAChallengeBeginWhereItsPromptsDo(String value) {
        flows().replace("$challenge.body.token", value).breaks("flow-value", ROUND, value);
    }

    @Test
    void valuesOfAPromptAreItsProperties() {
        flows().replace("- {key: $prompt.key,", "- {key: $prompt.id,")
                .breaks("flow-value", BODY + ".answers[0].key", "- {key: $prompt.id");
        flows().replace("byKey: {$prompt.key:", "byKey: {$prompt.id:")
                .breaks("flow-value", BODY + ".byKey['$prompt.id']", "byKey: {$prompt.id");
    }

    @Test
    void aJobHasNoChallenge() {
        flows().replace("where: {id: $response.body.id}", "where: {id: $challenge.body.id}")
                .breaks("flow-value", "$.paths['/reports'].get['x-poll'].item.where.id", "where: {id: $challenge");
    }
}
