package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.List;

/** A challenge: its prompts, one answer that is right for each of them, and whether the prompts come wrapped. */
record Question(List<Prompt> prompts, String right, boolean wrapped) {
    static final Question COLOR =
            new Question(List.of(new Prompt("answer", "What is your favorite color?", "password", null)), "red", true);
    static final Question CITY =
            new Question(List.of(new Prompt("city", "In which city were you born?", "login", 40)), "correct", false);
    static final Question CITY_WRAPPED = new Question(CITY.prompts, CITY.right, true);
    static final Question CODE =
            new Question(List.of(new Prompt("answer", "Which code did we send you?", "password", 7)), "correct", false);
    static final Question SEVERAL = new Question(
            List.of(
                    CITY.prompts.get(0),
                    new Prompt("1", "What is your favorite color?", "password", null),
                    new Prompt("mother's maiden name", "What is your mother’s maiden name?", "login", 60)),
            "correct",
            false);

    /**
     * Whether all answers are right.
     *
     * @throws Refusal there is not one answer for each prompt
     */
    boolean isRight(JsonNode answers) {
        for (Prompt prompt : prompts) {
            String answer = answers.path(prompt.id()).textValue();
            if (answer == null) throw new Refusal(400, "no answer to " + prompt.id());
            if (!prompt.takes(answer)) throw new Refusal(400, "answer too long: " + prompt.id());
        }
        if (answers.size() != prompts.size()) throw new Refusal(400, "answers to what was not asked");
        return prompts.stream()
                .allMatch(prompt -> answers.path(prompt.id()).asText().equals(right));
    }

    /** The prompts as the documentation shows them. */
    ObjectNode json() {
        return Json.object("mfa_parameters", Json.list(bare()));
    }

    /** The prompts as they go over the wire. */
    ObjectNode sent() {
        if (!wrapped) return json();
        return Json.object(
                "mfa_parameters", Json.list(bare().stream().map(prompt -> Json.object("ce_login_parameter", prompt))));
    }

    private List<ObjectNode> bare() {
        return prompts.stream().map(prompt -> prompt.json().putNull("ce_fi_id")).toList();
    }
}
