package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions in the query of a request; what is not there admits everything. */
final class Filter {
    private final Request request;

    Filter(Request request) {
        this.request = request;
    }

    /** Ids of a list, which may be repeated or joined by commas. */
    Set<Long> ids(String name) {
        Set<Long> ids = new TreeSet<>();
        for (String value : request.queries(name)) {
            for (String id : value.split(",")) ids.add(Long.valueOf(id));
        }
        return ids;
    }

    /** The ids in a path of the twin that takes several. */
    static Set<Long> pathIds(Request request) {
        return Stream.concat(
                        Stream.of(request.path("firstId")),
                        Arrays.stream(request.path("otherIds").split(",")))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean admits(String name, long id) {
        Set<Long> ids = ids(name);
        return ids.isEmpty() || ids.contains(id);
    }

    boolean admits(String name, boolean value) {
        String wanted = request.query(name);
        return wanted == null || Boolean.parseBoolean(wanted) == value;
    }

    /** Whether all words that are looked for occur in the texts, whatever the case. */
    boolean finds(String name, @Nullable String... texts) {
        String wanted = request.query(name, "").toLowerCase(Locale.ROOT).trim();
        String all = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split("\\s+")).allMatch(all::contains);
    }

    /** Whether a day is in the range of two parameters. */
    boolean spans(String min, String max, @Nullable LocalDate day) {
        return within(min, max, day, Filter::day);
    }

    /** Whether an amount is in the range of two parameters; an unknown one is in no range. */
    boolean spans(String min, String max, @Nullable BigDecimal amount) {
        return within(min, max, amount, BigDecimal::new);
    }

    private <T extends Comparable<? super T>> boolean within(
            String min, String max, @Nullable T value, Function<String, T> reader) {
        String from = request.query(min);
        String to = request.query(max);
        if (from == null && to == null) return true;
        if (value == null) return false;
        return (from == null || value.compareTo(reader.apply(from)) >= 0)
                && (to == null || value.compareTo(reader.apply(to)) <= 0);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(400, "no day: " + text);
        }
    }
}
