package io.bankspec.sandbox.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions in the query of a request; what is not there admits everything. */
public record Filter(Request request) {
    /** Ids of a list, which may be repeated or joined by commas. */
    public Set<Long> ids(String name) {
        return ids(request.queries(name));
    }

    /** Ids, of which each text may have several with commas between them. */
    public static Set<Long> ids(List<String> texts) {
        Set<Long> ids = new TreeSet<>();
        for (String text : texts) for (String id : text.split(",")) ids.add(Long.valueOf(id));
        return ids;
    }

    /** Whether an id is in a list. */
    public boolean admits(String name, long id) {
        Set<Long> ids = ids(name);
        return ids.isEmpty() || ids.contains(id);
    }

    /** Whether a flag is as it is wanted. */
    public boolean admits(String name, boolean value) {
        String wanted = request.query(name);
        return wanted == null || Boolean.parseBoolean(wanted) == value;
    }

    /** Whether a text is the wanted one; an empty one is none. */
    public boolean is(String name, String value) {
        String wanted = request.query(name, "");
        return wanted.isEmpty() || wanted.equals(value);
    }

    /** Whether a text is a part of another, whatever the case. */
    public static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Whether what is looked for is a part of one of the texts, whatever the case. */
    public boolean mentions(String name, String... texts) {
        return contains(String.join("\n", texts), request.query(name, ""));
    }

    /** Whether all words that are looked for occur in the texts, whatever the case. */
    public boolean finds(String name, @Nullable String... texts) {
        String all = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Arrays.stream(request.query(name, "").trim().split("\\s+")).allMatch(word -> contains(all, word));
    }

    /** Whether a day is in the range of two parameters. */
    public boolean spans(String min, String max, @Nullable LocalDate day) {
        return within(min, max, day, Filter::day);
    }

    /** Whether an amount is in the range of two parameters; an unknown one is in no range. */
    public boolean spans(String min, String max, @Nullable BigDecimal amount) {
        return within(min, max, amount, BigDecimal::new);
    }

    private <T extends Comparable<? super T>> boolean within(
            String min, String max, @Nullable T value, Function<String, T> reader) {
        String from = request.query(min);
        String to = request.query(max);
        if (from == null && to == null) return true;
        return value != null
                && (from == null || value.compareTo(reader.apply(from)) >= 0)
                && (to == null || value.compareTo(reader.apply(to)) <= 0);
    }

    /**
     * A day in ISO form.
     *
     * @throws Refusal it is none
     */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(400, "no day: " + text);
        }
    }
}
