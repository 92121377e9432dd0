package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRuleTest {
    private static final String PROPERTIES = "$.components.schemas.User.properties.";

    @Test
    void secretPropertyIsMarked() {
        clean().add("properties", "bankingPin: {type: string, description: Of the bank.}")
                .breaks("secret-format", PROPERTIES + "bankingPin", "bankingPin:");
        clean().add("properties", "bankingPin: {type: string, format: password, description: Of the bank.}")
                .isClean();
    }

    @Test
    void secretParameterIsMarked() {
        String path = "$.paths['/users'].get.parameters[1].schema";
        clean().add(
                        "parameters",
                        "- {name: api_key, in: query, description: Yours., schema: {type: string}, example: a}")
                .breaks("secret-format", path, "api_key");
    }

    @Test
    void secretHeaderIsMarked() {
        String path = "$.paths['/users'].post.responses['201'].headers['MFA-Session'].schema";
        clean().add("header", "headers: {MFA-Session: {description: Echo it., schema: {type: string}}}")
                .breaks("secret-format", path, "MFA-Session");
    }

    @Test
    void valuesOfASecretMapAreMarked() {
        String map = "mfa_responses: {type: object, description: By question., additionalProperties: {type: string";
        clean().add("properties", map + "}}")
                .breaks("secret-format", PROPERTIES + "mfa_responses.additionalProperties", "mfa_responses:");
        clean().add("properties", map + ", format: password}}").isClean();
    }

    @Test
    void secretMapHasTypedValues() {
        clean().add("properties", "answers: {type: object, description: By question.}")
                .breaks("secret-format", PROPERTIES + "answers", "answers:");
    }

    @Test
    void itemsOfASecretListAreMarked() {
        clean().add("properties", "tokens: {type: array, description: All., items: {type: string}}")
                .breaks("secret-format", PROPERTIES + "tokens.items", "tokens:");
    }

    @Test
    void flagAboutASecretIsNone() {
        clean().add("properties", "storePin: {type: boolean, description: Keep it.}")
                .isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "new_password",
                "PIN",
                "client_secret",
                "newPartnerSecret",
                "access_token",
                "Finicity-App-Token",
                "token",
                "geezeo-api-key",
                "MX-API-Key",
                "session_key",
                "challengeResponse",
                "mfa_responses",
                "answers",
                "consumerSsn",
                "iban",
                "counterpartIban",
                "accountNumber",
                "account_number",
                "realAccountNumber",
                "user[password]"
            })
    void nameTellsOfASecret(String name) {
        assertThat(SecretRule.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token_type",
                "tokenType",
                "token_type_hint",
                "userAccessTokensValidityPeriod",
                "loginFieldPin",
                "urlForgotPassword",
                "accountNumberDisplay",
                "accountNumberLast4",
                "pinsAreVolatile",
                "keyword",
                "ping",
                "mapping",
                "keyId",
                "subAccountNumber",
                "answerFieldLabel",
                "response",
                "number",
                "[]"
            })
    void nameTellsOfNoSecret(String name) {
        assertThat(SecretRule.isSecret(name)).isFalse();
    }
}
