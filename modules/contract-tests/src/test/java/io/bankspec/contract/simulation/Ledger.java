package io.bankspec.contract.simulation;

import io.bankspec.core.internal.operation.Operation;
import io.bankspec.sandbox.internal.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All requests of a story, and the promises that each of them has to keep. */
final class Ledger {
    /** One request, in the eyes of whoever sees both of its ends. */
    static final class Entry {
        final Program program;
        final int act;
        final Stage stage;
        final Operation operation;
        final String key;
        final Fault fault;

        /** What the provider has answered last, null when the answer is somebody else's or there is none. */
        @Nullable
        Answer answer;

        boolean isHeadDelivered;
        boolean isDelivered;

        Entry(Program program, int act, Stage stage, Operation operation, String key, Fault fault) {
            this.program = program;
            this.act = act;
            this.stage = stage;
            this.operation = operation;
            this.key = key;
            this.fault = fault;
        }

        /** What the program got to see, 0 for nothing. */
        int status() {
            if (fault.canned != null) return fault.canned.status();
            return answer == null || !isHeadDelivered ? 0 : answer.status();
        }

        String body() {
            return answer == null ? "" : new String(answer.body(), StandardCharsets.UTF_8);
        }

        private boolean mayHaveWorked() {
            return !fault.isHarmless() && status() != 401;
        }

        private boolean isRefusal() {
            return status() / 100 == 4 && status() != 408 && status() != 429;
        }

        @Override
        public String toString() {
            return act + " " + stage + ' ' + operation + ' ' + fault + ' ' + status();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int begun;

    /** @return the promise that it breaks, null for none */
    @Nullable
    String add(Entry entry) {
        entries.add(entry);
        for (Entry earlier : entries) {
            if (earlier == entry || earlier.program != entry.program) continue;
            if (isRepetition(earlier, entry)) return "sent twice: " + earlier + ", then " + entry;
            if (entry.stage == Stage.LOGIN && earlier.stage == Stage.LOGIN && earlier.isRefusal())
                return "a login after a refusal: " + earlier + ", then " + entry;
        }
        return null;
    }

    private static boolean isRepetition(Entry earlier, Entry entry) {
        // A login that was not understood is sent again: it moves nothing.
        return entry.stage != Stage.LOGIN
                && !entry.operation.idempotent()
                && earlier.act == entry.act
                && earlier.key.equals(entry.key)
                && earlier.mayHaveWorked();
    }

    int size() {
        return entries.size();
    }

    /** Requests of a stage, without those that prepared the task. */
    long countOfTask(Stage stage) {
        return entries.subList(begun, entries.size()).stream()
                .filter(entry -> entry.stage == stage)
                .count();
    }

    void begin() {
        begun = entries.size();
    }

    /** The latest answer of an operation's stage that the program has seen, be it the provider's or not; null for none. */
    @Nullable
    Entry latest(Program program) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            boolean isOfFlow = entry.stage != Stage.LOGIN && entry.stage != Stage.OTHER;
            if (entry.program == program && isOfFlow && entry.status() != 0) return entry;
        }
        return null;
    }

    List<Entry> entries() {
        return entries;
    }
}
