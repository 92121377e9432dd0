package io.bankspec.contract;

import io.bankspec.core.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;

/** All that a log, a debugger or a support form may print of a failure, of its causes and of what is suppressed in it. */
final class FailureTexts {
    private FailureTexts() {}

    static String of(Throwable failure) {
        StringWriter texts = new StringWriter();
        failure.printStackTrace(new PrintWriter(texts));
        collect(failure, texts, new HashSet<>());
        return texts.toString();
    }

    private static void collect(Throwable failure, StringWriter texts, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) return;
        texts.append(failure.toString()).append('\n');
        if (failure instanceof ApiException e) texts.append(e.problem() + e.errorCode() + e.failure());
        collect(failure.getCause(), texts, seen);
        for (Throwable other : failure.getSuppressed()) collect(other, texts, seen);
    }
}
