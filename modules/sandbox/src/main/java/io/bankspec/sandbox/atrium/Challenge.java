package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/** A question of the institution. */
record Challenge(String guid, Kind kind) {
    /** What is asked for, by the password that asks for it. */
    enum Kind {
        TEXT("challenge", "In which city were you born?"),
        OPTIONS("options", "Where shall the code be sent?"),
        IMAGE_DATA("image", "Type the word in the image"),
        IMAGE_OPTIONS("image_options", "Choose your security image");

        final String password;
        private final String label;

        Kind(String password, String label) {
            this.password = password;
            this.label = label;
        }
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("guid", guid)
                .put("label", kind.label)
                .putNull("field_name")
                .put("type", kind.name());
        switch (kind) {
            case TEXT -> {}
            case OPTIONS ->
                json.set(
                        "options",
                        Json.list(List.of(
                                option("Text message to ••• 0147", "correct"),
                                option("Mail to j•••@example.com, then a second question", "challenge"),
                                option("Letter", "wrong"))));
            case IMAGE_DATA -> json.put("image_data", image("word"));
            case IMAGE_OPTIONS ->
                json.set(
                        "image_options",
                        Json.list(List.of(
                                option("Circle", "correct").put("data_uri", "data:image/png;base64," + image("circle")),
                                option("Square", "wrong")
                                        .put("data_uri", "data:image/png;base64," + image("square")))));
        }
        return json;
    }

    private static ObjectNode option(String label, String value) {
        return Json.object().put("label", label).put("value", value);
    }

    private static String image(String name) {
        try (InputStream in = Challenge.class.getResourceAsStream(name + ".png")) {
            if (in == null) throw new IllegalStateException("no image " + name);
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
