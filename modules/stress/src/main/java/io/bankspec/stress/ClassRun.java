package io.bankspec.stress;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestIdentifier;

/** One run of a test class. */
final class ClassRun {
    private final List<String> failed = new ArrayList<>();
    private final long start = System.nanoTime();
    private @Nullable Throwable cause;
    private int tests;
    private long nanos;

    void add(TestIdentifier what, TestExecutionResult result) {
        nanos = System.nanoTime() - start;
        if (what.isTest() && result.getStatus() != Status.ABORTED) tests++;
        if (result.getStatus() != Status.FAILED) return;
        failed.add(what.getDisplayName());
        if (cause == null) cause = result.getThrowable().orElse(null);
    }

    int tests() {
        return tests;
    }

    /** From its first event to its last. */
    long nanos() {
        return nanos;
    }

    /** Names of tests, or that of the class where what is done for all of them failed. */
    List<String> failed() {
        return failed;
    }

    /** What failed, and why the first of it. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        text.append(String.join(", ", failed)).append('\n');
        if (cause != null) cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Why the first of them failed. */
    @Nullable
    Throwable cause() {
        return cause;
    }
}
