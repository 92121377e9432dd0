package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class CallRulesTest {
    private static final String PAGINATION = "$.paths['/users'].get['x-pagination']";
    private static final String MFA = "$.paths['/users'].post['x-mfa']";

    @Test
    void pageParameterIsAQueryParameter() {
        clean().replace("parameter: page", "parameter: start")
                .breaks("pagination-parameter", PAGINATION + ".parameter", "x-pagination");
    }

    @Test
    void sizeParameterIsAQueryParameter() {
        clean().replace("parameter: page", "parameter: page, size: perPage")
                .breaks("pagination-parameter", PAGINATION + ".size", "x-pagination");
    }

    @Test
    void itemsAreAListOfTheAnswer() {
        clean().replace("items: users,", "items: paging,")
                .breaks("pagination-path", PAGINATION + ".items", "x-pagination");
    }

    @Test
    void totalPagesAreInTheAnswer() {
        clean().replace("paging.pages", "paging.total")
                .breaks("pagination-path", PAGINATION + ".totalPages", "x-pagination");
    }

    @Test
    void moreIsInTheAnswer() {
        clean().replace("totalPages: paging.pages", "more: moreAvailable")
                .breaks("pagination-path", PAGINATION + ".more", "x-pagination");
    }

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
