package io.bankspec.core.logging;

import io.bankspec.core.internal.text.PrintableText;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The text about one request or one answer. */
final class Entry {
    private final Secrets secrets;
    private final Level level;
    private final HttpUrl url;
    private final StringBuilder text;

    Entry(Secrets secrets, Level level, String start, HttpUrl url) {
        this.secrets = secrets;
        this.level = level;
        this.url = url;
        text = new StringBuilder(PrintableText.of(start)).append(' ').append(MaskedFields.of(url, secrets));
    }

    /** What is known without reading: {@code 93 bytes application/json}. */
    static String size(long bytes, @Nullable MediaType type) {
        String size = bytes < 0 ? "unknown size" : bytes + " bytes";
        // Without its parameters, which are not always about the type.
        return type == null ? size : size + ' ' + type.type() + '/' + type.subtype();
    }

    Entry note(String note) {
        text.append(" (").append(note).append(')');
        return this;
    }

    Entry headers(Headers headers) {
        if (level == Level.BASIC) return this;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            line(name + ": " + MaskedFields.header(name, headers.value(i), url, secrets));
        }
        return this;
    }

    /** Whether the body is worth reading: only in what has names can secrets be told from the rest. */
    boolean shows(@Nullable MediaType type, Headers headers) {
        if (level != Level.BODY || type == null) return false;
        if (secrets.hidesBodies()) return omit("body");
        if (!isJson(type) && !isForm(type)) return omit(type.type() + '/' + type.subtype());
        String encoding = headers.get("Content-Encoding");
        return encoding == null || encoding.equalsIgnoreCase("identity") || omit(encoding);
    }

    /** Says so and answers false. */
    boolean omit(String what) {
        line("(" + what + " not shown)");
        return false;
    }

    void body(Excerpt body, MediaType type) {
        if (body.bytes().size() > 0) line(masked(body, type));
        if (body.failure() != null) line("(ends with " + nameOf(body.failure()) + ")");
    }

    /** A raw line break would let a value look like the next entry of the log. */
    private void line(String line) {
        text.append('\n').append(PrintableText.of(line));
    }

    private String masked(Excerpt body, MediaType type) {
        Charset charset = type.charset(StandardCharsets.UTF_8);
        String start = body.text(charset == null ? StandardCharsets.UTF_8 : charset);
        if (isJson(type)) return MaskedJson.of(start, !body.isWhole(), secrets);
        return MaskedFields.of(start, secrets) + (body.isWhole() ? "" : " … (cut)");
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private static boolean isForm(MediaType type) {
        return type.subtype().equalsIgnoreCase("x-www-form-urlencoded");
    }

    /** Messages of exceptions may quote anything. */
    static String nameOf(Exception problem) {
        return problem.getClass().getName();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
