package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.FlowText.flows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeRulesTest {
    private static final String QUESTIONS = "$.components['x-challenges'].Questions";

    @ParameterizedTest
    @CsvSource({
        "when: {login.state: [asking]}, when: {login.status: [asking]}, .when['login.status']",
        "in: login,                     in: logins,                     .in",
        "in: login,                     'in: [login, logins]',          .in[1]",
        "prompts: questions,            prompts: question,              .prompts",
        "id: key,                       id: keys,                       .prompt.id",
        "'label: [text, key]',          'label: [text, keys]',          .prompt.label[1]",
        "type: kind,                    type: kinds,                    .prompt.type",
        "{in: choices,                  {in: choice,                    .prompt.options.in",
        "'value: [id, text]',           'value: [id, texts]',           .prompt.options.value[1]"
    })
    void pathsLeadSomewhere(String right, String wrong, String path) {
        // Two have an id: theirs is the first.
        String text = flows().text();
        int at = text.indexOf(right, text.indexOf("Questions:"));
        new SpecText(text.substring(0, at) + wrong + text.substring(at + right.length()))
                .breaks("challenge-path", QUESTIONS + path, wrong);
    }

    @Test
    void promptsAreAList() {
        flows().replace("prompts: questions", "prompts: token")
                .breaks("challenge-path", QUESTIONS + ".prompts", "prompts: token");
    }

    @Test
    void challengeIsUsed() {
        flows().add("challenges", "Other: {prompts: errors, prompt: {label: message}}")
                .breaks("unused-component", "$.components['x-challenges'].Other", "Other:");
    }
}
