package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bank asks, which may be two things at once. */
enum Question {
    CODE("Enter the code that we sent to the phone ending in 00") {
        @Override
        @Nullable
        Question after(List<String> answers) {
            return answers.contains(AGAIN) ? SECOND_CODE : super.after(answers);
        }
    },
    SECOND_CODE("Enter the code that we sent to j***@example.com"),
    CHOICE("Where shall we send the code?"),
    CAPTCHA("Type the letters that you see") {
        @Override
        @Nullable
        Question after(List<String> answers) {
            return null;
        }
    },
    PICTURE("Pick your security picture"),
    CODE_AND_PICTURE("What is your mother's maiden name?", "Pick your security picture");

    /** The answer that brings another question. */
    static final String AGAIN = "mfa";

    /** The answer that is wrong, but for captchas. */
    static final String WRONG = "fail";

    private final List<String> texts;

    Question(String... texts) {
        this.texts = List.of(texts);
    }

    ObjectNode json() {
        ArrayNode questions = Json.list(texts.stream().map(text -> Json.object().put("text", text)));
        ObjectNode last = (ObjectNode) questions.get(questions.size() - 1);
        switch (this) {
            case CODE, SECOND_CODE -> {}
            case CHOICE ->
                last.set(
                        "choices",
                        Json.list(List.of(
                                option("choice", "Phone ending in 00", "ch_0"),
                                option("choice", "E-mail to j***@example.com", "ch_1"))));
            case CAPTCHA -> last.put("image", image("word"));
            case PICTURE, CODE_AND_PICTURE ->
                last.set(
                        "imageChoices",
                        Json.list(List.of(
                                option("imageChoice", image("circle"), "pic_0"),
                                option("imageChoice", image("square"), "pic_1"))));
        }
        return Json.object("questions", questions);
    }

    private static ObjectNode option(String name, String shown, String value) {
        return Json.object().put(name, shown).put("value", value);
    }

    private static String image(String name) {
        try (InputStream in = Question.class.getResourceAsStream(name + ".png")) {
            if (in == null) throw new IllegalStateException("no image " + name);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next question, null when the bank lets in. */
    @Nullable
    Question judge(JsonNode sent) {
        return after(texts.stream().map(text -> answer(text, sent)).toList());
    }

    /** What the bank makes of one answer for each text. */
    @Nullable
    Question after(List<String> answers) {
        boolean chosen = this != CHOICE || Set.of("ch_0", "ch_1").containsAll(answers);
        if (answers.contains(WRONG) || !chosen) throw Problems.aggregation(187, "The answer is wrong");
        return null;
    }

    private static String answer(String text, JsonNode sent) {
        for (JsonNode question : sent) {
            String answer = question.path("answer").asText();
            if (question.path("text").asText().equals(text) && !answer.isBlank()) return answer;
        }
        throw Problems.aggregation(185, "The answer is missing: " + text);
    }
}
