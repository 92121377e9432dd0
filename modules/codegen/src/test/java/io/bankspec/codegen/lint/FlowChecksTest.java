package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;

class FlowChecksTest {
    private static final String LOGIN = "$.paths['/logins/{bank}'].post['x-mfa']";
    private static final String JOB = "$.paths['/reports'].post['x-job']";
    private static final String TRANSFER = "$.paths['/transfers'].post";

    @Test
    void flowsOfAllKindsAreClean() {
        flows().isClean();
    }

    @Test
    void operationsExist() {
        flows().replace("answer: answerLogin", "answer: answerLogon")
                .has("flow-operation", LOGIN + ".answer", "answer: answerLogon");
        flows().replace("poll: listReports", "poll: readReports")
                .has("flow-operation", JOB + ".poll", "poll: readReports");
    }

    @Test
    void operationsSayWhatTheirAnswersMean() {
        flows().replace("poll: listReports", "poll: listUsers").has("flow-operation", JOB + ".poll", "poll: listUsers");
        flows().replace("answer: answerLogin", "answer: createUser")
                .has("flow-operation", LOGIN + ".answer", "answer: createUser");
        flows().replace("      x-answer:\n        challenge: Code\n        body: {code: $answer}\n", "")
                .has("flow-operation", TRANSFER + "['x-mfa']", "x-mfa:\n        kind: resubmit");
    }

    @Test
    void challengeExists() {
        flows().replace("challenge: Questions", "challenge: Question")
                .has(
                        "flow-challenge",
                        "$.paths['/logins/{bank}/{id}/answers'].post['x-answer'].challenge",
                        "challenge: Question");
    }

    @Test
    void statusOfAChallengeIsListed() {
        flows().replace("status: 510", "status: 511")
                .has("flow-challenge", TRANSFER + "['x-mfa']", "x-mfa:\n        kind: resubmit");
    }

    @Test
    void whatBeginsAFlowIsNotRepeated() {
        flows().add("transfer", "x-idempotent: true")
                .has("flow-repeated", TRANSFER + "['x-idempotent']", "x-idempotent: true");
    }

    @Test
    void operationBeginsOneFlow() {
        flows().add("transfer", "x-job: {poll: listReports}").has("flow-kind", TRANSFER + "['x-job']", "x-job: {poll");
    }

    @Test
    void whatGoesOnWithAFlowIsNamedByOne() {
        String poll = "x-poll: {interval: 1, outcomes: [{is: completed}]}";
        flows().add("list", poll).breaks("flow-unused", "$.paths['/users'].get['x-poll']", poll);
    }

    @Test
    void callsThatMayEndAFlowAnswerWithOneSchema() {
        String continued =
                flows().text().replaceFirst("kind: poll\n", "kind: continue\n").replaceFirst(" *poll: readLogin\n", "");
        new SpecText(continued).has("flow-result", LOGIN, "x-mfa:\n        kind: continue");
    }
}
