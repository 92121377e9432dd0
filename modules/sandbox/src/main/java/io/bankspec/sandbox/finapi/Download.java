package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;

/** What goes on after the answer of an import or update: the bank is read, then the transactions get categories. */
record Download(World world, Connection connection) {
    private static final Duration READING = Duration.ofSeconds(4);
    private static final Duration STEP = Duration.ofSeconds(2);

    static void start(World world, Connection connection) {
        new Download(world, connection).read();
    }

    /** Only the second half. */
    static void categorize(World world, Connection connection) {
        new Download(world, connection).waitForCategories();
    }

    private void read() {
        connection.downloading = true;
        for (Account account : connection.accounts.values()) {
            account.status = "DOWNLOAD_IN_PROGRESS";
            account.attempted = world.now();
        }
        then(READING, this::finish);
    }

    private void finish() {
        Story story = connection.story;
        connection.downloading = false;
        connection.lastManualUpdate = result(story == Story.DOWNLOAD_FAILS);
        boolean first = true;
        for (Account account : connection.accounts.values()) {
            boolean fails = story == Story.DOWNLOAD_FAILS || story == Story.PART_FAILS && !first;
            if (fails) account.status = "DOWNLOAD_FAILED";
            else account.read(world);
            first = false;
        }
        waitForCategories();
    }

    private ObjectNode result(boolean fails) {
        ObjectNode json = Json.object()
                .put("result", fails ? "BANK_SERVER_REJECTION" : "OK")
                .put("errorMessage", fails ? "Der Bankserver hat den Abruf abgelehnt." : null)
                .put("timestamp", Stamp.of(world.now()));
        return fails ? json.put("errorType", "BUSINESS") : json;
    }

    private void waitForCategories() {
        connection.categorization = "PENDING";
        then(STEP, () -> {
            connection.categorization = "IN_PROGRESS";
            then(STEP, this::categorized);
        });
    }

    private void categorized() {
        connection.categorization = "READY";
        for (Account account : connection.accounts.values())
            account.transactions.values().forEach(Transaction::categorize);
    }

    private void then(Duration delay, Runnable action) {
        connection.next = world.after(delay, action);
    }
}
