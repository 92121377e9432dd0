package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankQuestion;
import io.bankspec.sandbox.bank.BankQuestion.Kind;
import io.bankspec.sandbox.bank.BankQuestion.Option;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a bank asks, which may be two things at once. */
enum Question {
    CODE(text("Enter the code that we sent to the phone ending in 00")),
    SECOND_CODE(text("Enter the code that we sent to j***@example.com")),
    CHOICE(new BankQuestion(
            Kind.OPTIONS,
            "Where shall we send the code?",
            List.of(new Option("Phone ending in 00", "ch_0"), new Option("E-mail to j***@example.com", "ch_1")))),
    CAPTCHA(BankQuestion.of(Kind.IMAGE, "Type the letters that you see")),
    PICTURE(pictures()),
    CODE_AND_PICTURE(text("What is your mother's maiden name?"), pictures());

    /** The answer that brings another question. */
    static final String AGAIN = "mfa";
    /** The answer that is wrong, but for captchas. */
    static final String WRONG = "fail";

    private final List<BankQuestion> parts;

    Question(BankQuestion... parts) {
        this.parts = List.of(parts);
    }

    private static BankQuestion text(String text) {
        return BankQuestion.of(Kind.TEXT, text);
    }

    private static BankQuestion pictures() {
        return BankQuestion.images("Pick your security picture", "pic_0", "pic_1");
    }

    ObjectNode json() {
        return Json.object("questions", Json.list(parts.stream().map(Question::json)));
    }

    private static ObjectNode json(BankQuestion part) {
        ObjectNode json = Json.object().put("text", part.text());
        return switch (part.kind()) {
            case TEXT -> json;
            case OPTIONS -> json.set("choices", options(part, "choice", Option::text));
            case IMAGE -> json.put("image", BankQuestion.wordImage().dataUri());
            case IMAGE_OPTIONS ->
                json.set(
                        "imageChoices",
                        options(part, "imageChoice", option -> option.image().dataUri()));
        };
    }

    private static ArrayNode options(BankQuestion part, String name, Function<Option, String> shown) {
        return Json.list(part.options().stream()
                .map(option -> Json.object().put(name, shown.apply(option)).put("value", option.value())));
    }

    /** The next question, null when the bank lets in. */
    @Nullable
    Question judge(JsonNode sent) {
        List<String> answers =
                parts.stream().map(part -> answer(part.text(), sent)).toList();
        if (this == CAPTCHA) return null;
        if (this == CODE && answers.contains(AGAIN)) return SECOND_CODE;
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
