package io.bankspec.core.internal.operation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Failures of OkHttp without what they quote. It tells what it could not read ({@code Unexpected status line: …}), and that may be
 * a token. Of such messages the first words stay. What programs look for stays as it is: time-outs, refused connections,
 * certificates, whatever their own interceptors throw.
 */
final class Unquoted {
    /** OkHttp and Okio throw these when they do not understand what they read; for all else they have types that quote nothing. */
    private static final Set<Class<?>> QUOTING = Set.of(
            IOException.class,
            EOFException.class,
            ProtocolException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            NumberFormatException.class);

    private static final Pattern LIBRARY = Pattern.compile("(okhttp3|okio|kotlin|java)\\.");

    private static final Pattern FIRST_WORDS = Pattern.compile("[A-Za-z]+([ -][A-Za-z]+)*(?=$|[^A-Za-z0-9])");

    /** Characters that are looked at. */
    private static final int LONGEST = 100;

    private Unquoted() {}

    static IOException of(IOException problem) {
        return quotesAnywhere(problem) ? copy(problem) : problem;
    }

    private static boolean quotesAnywhere(Throwable problem) {
        if (quotes(problem)) return true;
        for (Throwable other : problem.getSuppressed()) if (quotesAnywhere(other)) return true;
        return problem.getCause() != null && quotesAnywhere(problem.getCause());
    }

    private static boolean quotes(Throwable problem) {
        if (!QUOTING.contains(problem.getClass()) || problem.getMessage() == null) return false;
        StackTraceElement[] trace = problem.getStackTrace();
        return trace.length == 0 || LIBRARY.matcher(trace[0].getClassName()).lookingAt();
    }

    private static IOException copy(Throwable problem) {
        IOException copy = alike(problem, quotes(problem) ? firstWords(problem.getMessage()) : problem.getMessage());
        copy.setStackTrace(problem.getStackTrace());
        if (problem.getCause() != null) copy.initCause(copy(problem.getCause()));
        for (Throwable other : problem.getSuppressed()) copy.addSuppressed(copy(other));
        return copy;
    }

    private static IOException alike(Throwable problem, @Nullable String message) {
        if (problem instanceof SocketTimeoutException) return new SocketTimeoutException(message);
        if (problem instanceof InterruptedIOException) return new InterruptedIOException(message);
        if (problem instanceof ProtocolException) return new ProtocolException(message);
        if (problem instanceof EOFException) return new EOFException(message);
        if (problem.getClass() == IOException.class) return new IOException(message);
        String name = problem.getClass().getSimpleName();
        return new IOException(message == null ? name : name + ": " + message);
    }

    private static @Nullable String firstWords(String message) {
        Matcher words = FIRST_WORDS.matcher(message.substring(0, Math.min(message.length(), LONGEST)));
        return words.lookingAt() ? words.group() : null;
    }
}
