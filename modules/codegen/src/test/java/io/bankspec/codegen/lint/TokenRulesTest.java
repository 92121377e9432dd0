package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class TokenRulesTest {
    private static final String TOKEN = "$.components.securitySchemes.app['x-token']";
    private static final String SHAPE =
            "{operation: createUser, credentials: [name, secret], token: id, lifetime: 7200, renewAfter: 5400}";

    @Test
    void loginIsAnOperation() {
        with(SHAPE.replace("createUser", "login")).breaks("token-operation", TOKEN + ".operation", "x-token");
    }

    @Test
    void loginNeedsNoTokenItself() {
        with(SHAPE).add("create", "security: [{app: []}]").breaks("token-operation", TOKEN + ".operation", "x-token");
    }

    @Test
    void credentialsArePropertiesOfTheBody() {
        with(SHAPE.replace("[name,", "[user,")).breaks("token-operation", TOKEN + ".credentials[0]", "x-token");
    }

    @Test
    void tokenIsAPropertyOfTheAnswer() {
        with(SHAPE.replace("token: id", "token: key")).breaks("token-operation", TOKEN + ".token", "x-token");
    }

    @Test
    void renewalComesNotAfterTheEnd() {
        with(SHAPE).isClean();
        with(SHAPE.replace("5400", "7200")).isClean();
        with(SHAPE.replace("5400", "7201")).breaks("token-times", TOKEN + ".renewAfter", "x-token");
    }

    private static SpecText with(String token) {
        return clean().add("schemes", "app: {type: apiKey, in: header, name: X-App, x-token: " + token + "}")
                .add("list", "security: [{key: [], app: []}]");
    }
}
