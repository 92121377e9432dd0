package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The days that a report covers, as far as there is data, and their slices of 30 days, the latest first. */
record Period(LocalDate begin, LocalDate end) {
    private static final int SLICE = 30;

    boolean contains(LocalDate day) {
        return !day.isBefore(begin) && !day.isAfter(end);
    }

    int days() {
        return (int) (end.toEpochDay() - begin.toEpochDay() + 1);
    }

    /** One entry for each slice, to which its figure is added. */
    List<ObjectNode> slices(BiConsumer<ObjectNode, Period> figure) {
        List<ObjectNode> slices = new ArrayList<>();
        for (int from = 1; from <= days(); from += SLICE) {
            LocalDate last = end.minusDays(from - 1L);
            LocalDate first = last.minusDays(SLICE - 1);
            Period slice = new Period(first.isBefore(begin) ? begin : first, last);
            ObjectNode json = Json.object()
                    .put("period", "last" + (from + SLICE - 1) + "to" + from)
                    .put("periodBeginDate", first.toString())
                    .put("periodEndDate", last.toString());
            figure.accept(json, slice);
            slices.add(json);
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
