package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankQuestion;
import io.bankspec.sandbox.bank.BankQuestion.Option;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the institution. */
record Challenge(String guid, Kind kind) {
    /** What is asked for, by the password that asks for it. */
    enum Kind {
        TEXT("challenge", BankQuestion.of(BankQuestion.Kind.TEXT, "In which city were you born?")),
        OPTIONS(
                "options",
                new BankQuestion(
                        BankQuestion.Kind.OPTIONS,
                        "Where shall the code be sent?",
                        List.of(
                                new Option("Text message to ••• 0147", "correct"),
                                new Option("Mail to j•••@example.com, then a second question", "challenge"),
                                new Option("Letter", "wrong")))),
        IMAGE_DATA("image", BankQuestion.of(BankQuestion.Kind.IMAGE, "Type the word in the image")),
        IMAGE_OPTIONS("image_options", BankQuestion.images("Choose your security image", "correct", "wrong"));

        private final String password;
        private final BankQuestion question;

        Kind(String password, BankQuestion question) {
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
        BankQuestion question = kind.question;
        ObjectNode json = Json.object()
                .put("guid", guid)
                .put("label", question.text())
                .putNull("field_name")
                .put("type", kind.name());
        return switch (question.kind()) {
            case TEXT -> json;
            case OPTIONS ->
                json.set("options", Json.list(question.options().stream().map(Challenge::option)));
            case IMAGE -> json.put("image_data", BankQuestion.wordImage().base64());
            case IMAGE_OPTIONS ->
                json.set(
                        "image_options",
                        Json.list(question.options().stream()
                                .map(option -> option(option)
                                        .put("data_uri", option.image().dataUri()))));
        };
    }

    private static ObjectNode option(Option option) {
        return Json.object().put("label", option.text()).put("value", option.value());
    }
}
