package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The days that a report covers, as far as there is data, and their slices of 30 days, the latest first. */
record Period(LocalDate begin, LocalDate end) {
    private static final int SLICE = 30;

    boolean contains(LocalDate day) {
        return !day.isBefore(begin) && !day.isAfter(end);
    }

    int days() {
        return (int) (end.toEpochDay() - begin.toEpochDay() + 1);
    }

    /** An amount for each slice. */
    ArrayNode amounts(Function<Period, BigDecimal> figure) {
        return slices((json, slice) -> json.put("amount", figure.apply(slice)));
    }

    /** A count for each slice. */
    ArrayNode counts(ToLongFunction<Period> figure) {
        return slices((json, slice) -> json.put("count", figure.applyAsLong(slice)));
    }

    private ArrayNode slices(BiConsumer<ObjectNode, Period> figure) {
        ArrayNode slices = Json.list(List.of());
        for (int from = 1; from <= days(); from += SLICE) {
            LocalDate last = end.minusDays(from - 1L);
            LocalDate first = last.minusDays(SLICE - 1);
            Period slice = new Period(first.isBefore(begin) ? begin : first, last);
            figure.accept(
                    slices.addObject()
                            .put("period", "last" + (from + SLICE - 1) + "to" + from)
                            .put("periodBeginDate", first.toString())
                            .put("periodEndDate", last.toString()),
                    slice);
        }
        return slices;
    }

    /** Whole weeks of seven days, the latest first. */
    List<Period> weeks() {
        List<Period> weeks = new ArrayList<>();
        for (LocalDate last = end; !last.minusDays(6).isBefore(begin); last = last.minusDays(7)) {
            weeks.add(new Period(last.minusDays(6), last));
        }
        return weeks;
    }
}
