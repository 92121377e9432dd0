package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A challenge: its prompts, one answer that is right for each of them, and whether the prompts come wrapped. */
record Question(List<Prompt> prompts, String right, boolean wrapped) {
    /** Something to be typed: a field of a login form, or a question of a challenge. */
    record Prompt(
            String id,
            String caption,
            String type,
            @Nullable Integer maxLength) {
        ObjectNode json() {
            return Json.object()
                    .put("parameter_id", id)
                    .put("parameter_caption", caption)
                    .put("parameter_type", type)
                    .put("parameter_max_length", maxLength);
        }

        /**
         * What was typed.
         *
         * @throws Refusal it is missing or too long
         */
        String value(JsonNode values, String noun) {
            String value = values.path(id).textValue();
            if (value == null) throw new Refusal(400, noun + " missing: " + id);
            if (maxLength != null && value.length() > maxLength) throw new Refusal(400, noun + " too long: " + id);
            return value;
        }
    }

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
        List<String> given =
                prompts.stream().map(prompt -> prompt.value(answers, "answer")).toList();
        if (answers.size() != prompts.size()) throw new Refusal(400, "answers to what was not asked");
        return given.stream().allMatch(right::equals);
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
