package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.Question;
import io.bankspec.sandbox.bank.Question.Option;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the institution. */
record Challenge(String guid, Kind kind) {
    /** What is asked for, by the password that asks for it. */
    enum Kind {
        TEXT("challenge", Question.of(Question.Kind.TEXT, "In which city were you born?")),
        OPTIONS(
                "options",
                new Question(
                        Question.Kind.OPTIONS,
                        "Where shall the code be sent?",
                        List.of(
                                new Option("Text message to ••• 0147", "correct"),
                                new Option("Mail to j•••@example.com, then a second question", "challenge"),
                                new Option("Letter", "wrong")))),
        IMAGE_DATA("image", Question.of(Question.Kind.IMAGE, "Type the word in the image")),
        IMAGE_OPTIONS("image_options", Question.images("Choose your security image", "correct", "wrong"));

        private final String password;
        private final Question question;

        Kind(String password, Question question) {
            this.password = password;
            this.question = question;
        }

        /** What is asked after a login, null for nothing. */
        static @Nullable Kind of(String password) {
            for (Kind kind : values()) if (kind.password.equals(password)) return kind;
            return null;
        }
    }

    ObjectNode json() {
        Question question = kind.question;
        ObjectNode json = Json.object()
                .put("guid", guid)
                .put("label", question.text())
                .putNull("field_name")
                .put("type", kind.name());
        return switch (question.kind()) {
            case TEXT -> json;
            case OPTIONS ->
                json.set("options", Json.list(question.options().stream().map(o -> option(o.text(), o))));
            case IMAGE -> json.put("image_data", Question.wordImage().base64());
            case IMAGE_OPTIONS ->
                json.set(
                        "image_options",
                        Json.list(question.options().stream()
                                .map(option -> option(label(option.text()), option)
                                        .put("data_uri", option.image().dataUri()))));
        };
    }

    private static String label(String image) {
        return Character.toUpperCase(image.charAt(0)) + image.substring(1);
    }

    private static ObjectNode option(String label, Option option) {
        return Json.object().put("label", label).put("value", option.value());
    }
}
