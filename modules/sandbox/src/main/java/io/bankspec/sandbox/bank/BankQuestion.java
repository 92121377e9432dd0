package io.bankspec.sandbox.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What a bank asks: a text to be answered in words, from an image, or by one of some options. */
public record BankQuestion(Kind kind, String text, List<Option> options) {
    /** How it is answered. */
    public enum Kind {
        /** With words. */
        TEXT,
        /** With the value of an option. */
        OPTIONS,
        /** With the word that an image shows. */
        IMAGE,
        /** With the value of an image. */
        IMAGE_OPTIONS
    }

    /** One of several answers; its text is what people see, or the name of an image. */
    public record Option(String text, String value) {
        /** What the name stands for. */
        public Image image() {
            return Image.of(text.toLowerCase(Locale.ROOT));
        }
    }

    /** A question without options. */
    public static BankQuestion of(Kind kind, String text) {
        return new BankQuestion(kind, text, List.of());
    }

    /** A question with two images to choose from. */
    public static BankQuestion images(String text, String circle, String square) {
        return new BankQuestion(
                Kind.IMAGE_OPTIONS, text, List.of(new Option("Circle", circle), new Option("Square", square)));
    }

    /** A word to be typed. */
    public static Image wordImage() {
        return Image.of("word");
    }

    /** An image of a bank, in base 64. */
    public record Image(String base64) {
        private static Image of(String name) {
            try (InputStream in = BankQuestion.class.getResourceAsStream(name + ".png")) {
                return new Image(Base64.getEncoder().encodeToString(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As browsers show it. */
        public String dataUri() {
            return "data:image/png;base64," + base64;
        }
    }
}
