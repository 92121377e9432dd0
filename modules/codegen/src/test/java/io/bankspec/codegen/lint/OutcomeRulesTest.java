package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;

class OutcomeRulesTest {
    private static final String LOGIN = "$.paths['/logins/{bank}'].post['x-mfa']";
    private static final String ANSWER = "$.paths['/logins/{bank}/{id}/answers'].post['x-answer']";
    private static final String POLL = "$.paths['/logins/{bank}/{id}'].get['x-poll']";
    private static final String REPORTS = "$.paths['/reports'].get['x-poll']";
    private static final String TRANSFER = "$.paths['/transfers'].post['x-mfa']";

    @Test
    void statusIsListed() {
        flows().replace("{is: wrongAnswer, status: 404}", "{is: wrongAnswer, status: 405}")
                .breaks("outcome-status", ANSWER + ".outcomes[0].status", "status: 405");
        flows().add("root", "x-outcomes: [{is: busy, status: 423}]")
                .breaks("outcome-status", "$['x-outcomes'][0].status", "x-outcomes");
        flows().add("root", "x-outcomes: [{is: busy, status: 510}]").isClean();
    }

    @Test
    void conditionLeadsSomewhereInTheAnswerWithItsStatus() {
        flows().replace("{code: [gone]}", "{login.state: [gone]}")
                .breaks("outcome-path", LOGIN + ".outcomes[0].when['login.state']", "{login.state: [gone]}");
        flows().replace("when: {login.state: [done]}", "when: {login.states: [done]}")
                .breaks("outcome-path", POLL + ".outcomes[0].when['login.states']", "login.states");
        flows().add("root", "x-outcomes: [{is: busy, when: {errors.code: [LOCKED]}}]")
                .breaks("outcome-path", "$['x-outcomes'][0].when['errors.code']", "x-outcomes");
    }

    @Test
    void stateLeadsSomewhere() {
        flows().replace("state: [login.state]", "state: [login.states]")
                .breaks("outcome-path", POLL + ".state[0]", "login.states");
    }

    @Test
    void pathsStartInTheItemThatTells() {
        flows().replace("state: status", "state: reports.status")
                .breaks("outcome-path", REPORTS + ".state", "state: reports");
        flows().replace("when: {status: [ready]}", "when: {reports.status: [ready]}")
                .breaks("outcome-path", REPORTS + ".outcomes[0].when['reports.status']", "when: {reports");
        flows().replace("where: {id: $response", "where: {ids: $response")
                .breaks("outcome-path", REPORTS + ".item.where.ids", "where: {ids");
        flows().replace("item: {in: reports,", "item: {in: report,")
                .has("outcome-path", REPORTS + ".item.in", "in: report,");
    }

    @Test
    void onlyAPollSaysThatTheWorkIsDone() {
        flows().replace("{is: busy, status: 404,", "{is: completed, status: 404,")
                .breaks("outcome-word", LOGIN + ".outcomes[0].is", "{is: completed, status: 404");
        flows().replace(
                        "- {is: completed, when: {login.state: [done]}}",
                        "- {is: running, when: {login.state: [done]}}")
                .breaks("outcome-word", POLL, "x-poll:");
    }

    @Test
    void nothingIsAskedAgainWithoutAPoll() {
        for (String word : new String[] {"running", "rejected"}) {
            flows().replace("kind: resubmit\n", "kind: resubmit\n        outcomes: [{is: " + word + "}]\n")
                    .breaks("outcome-word", TRANSFER + ".outcomes[0].is", "is: " + word);
            flows().replace("{is: wrongAnswer,", "{is: " + word + ",").isClean();
        }
    }
}
