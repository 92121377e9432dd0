package io.bankspec.examples;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls every provider through its generated client, over HTTP, against a local server that is fed from the specs, and prints
 * what came back. Ends with an exception when a call fails.
 */
public final class Demo {
    private static final int ANSWER_WIDTH = 74;

    private Demo() {}

    /** One call with the name it has in the spec. */
    record Step(String operation, ApiCall<?> call) {}

    public static void main(String[] args) {
        Table table = new Table("provider", "auth", "operation", "status", "ms", "answer");
        for (Tour tour : Tour.values()) {
            System.out.println("calling " + tour.provider() + " …");
            try (SandboxServer server = SandboxServer.start(tour.provider())) {
                for (Step step : tour.steps(server.url())) table.add(row(tour, step));
            }
        }
        System.out.println();
        System.out.print(table);
    }

    private static List<String> row(Tour tour, Step step) {
        long start = System.nanoTime();
        ApiResponse<?> response = response(step);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Object body = response.body();
        List<String> row = new ArrayList<>(List.of(tour.provider(), tour.auth(), step.operation()));
        row.addAll(List.of(String.valueOf(response.statusCode()), String.valueOf(millis), shortened(body)));
        return row;
    }

    private static ApiResponse<?> response(Step step) {
        try {
            return step.call().executeForResponse();
        } catch (ApiException e) {
            throw new IllegalStateException("the demo's call of " + step.operation() + " failed", e);
        }
    }

    /** Models mask their secrets in toString, so that they may be printed. */
    private static String shortened(Object body) {
        String text = String.valueOf(body);
        if (body == null) text = "(no body)";
        return text.length() <= ANSWER_WIDTH ? text : text.substring(0, ANSWER_WIDTH - 1) + "…";
    }
}
