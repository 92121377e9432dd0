package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class CallRulesTest {
    private static final String MFA = "$.paths['/users'].post['x-mfa']";

    @Test
    void answerOfTheChallengeIsAnOperation() {
        clean().add("create", "x-mfa: {kind: continue, answer: answerUser}")
                .breaks("mfa-operation", MFA + ".answer", "x-mfa");
    }

    @Test
    void pollIsAnOperation() {
        clean().add("create", "x-mfa: {kind: poll, answer: createUser, poll: pollUser}")
                .breaks("mfa-operation", MFA + ".poll", "x-mfa");
    }

    @Test
    void statusOfTheChallengeIsListed() {
        clean().add("create", "x-mfa: {kind: resubmit, status: 404}").isClean();
        clean().add("create", "x-mfa: {kind: resubmit, status: 510}").breaks("mfa-status", MFA + ".status", "x-mfa");
    }
}
