package io.bankspec.core.logging;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Tells a log what is sent and what comes back, with {@code ***} for every secret. The builders of the generated clients
 * install one; a program may also add its own to an {@code OkHttpClient}, as application interceptor (one entry pair for a
 * call, bodies unpacked) or as network interceptor (one for every hop of a redirect, with the headers that OkHttp adds;
 * packed bodies are not shown). Thread-safe if the sink is.
 */
public final class LoggingInterceptor implements Interceptor {
    /** How much is told. Each level tells what the one before it does, and more. */
    public enum Level {
        /** Method, address, status, milliseconds, sizes and media types. */
        BASIC,
        /** And headers. */
        HEADERS,
        /**
         * And the first 64 KiB of bodies that are JSON or forms. Of others nothing is shown: where nothing has a name, a secret
         * cannot be told from the rest.
         */
        BODY
    }

    private final Level level;
    private final Secrets secrets;
    private final Consumer<String> sink;

    /**
     * An interceptor for one API.
     *
     * @param secrets what to mask; each generated client has a {@code secrets()}
     * @param sink gets one text, often of several lines, for a request, and another for its answer or failure; from the
     *     threads of the calls, several at a time. What it throws ends the call
     */
    public LoggingInterceptor(Level level, Secrets secrets, Consumer<String> sink) {
        this.level = Objects.requireNonNull(level, "level == null");
        this.secrets = Objects.requireNonNull(secrets, "secrets == null");
        this.sink = Objects.requireNonNull(sink, "sink == null");
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        tell(request);
        long start = System.nanoTime();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (Exception e) {
            String outcome = "<-- " + Entry.nameOf(e) + ' ' + request.method();
            sink.accept(entry(outcome, request).note(since(start)).toString());
            throw e;
        }
        try {
            return told(response, since(start));
        } catch (RuntimeException | Error e) {
            response.close();
            throw e;
        }
    }

    private void tell(Request request) throws IOException {
        Entry entry = entry("--> " + request.method(), request);
        RequestBody body = request.body();
        if (body != null) entry.note(Entry.size(body.contentLength(), body.contentType()));
        entry.headers(request.headers());
        if (body != null && entry.shows(body.contentType(), request.headers())) {
            if (body.isDuplex() || body.isOneShot()) entry.omit("body that can be read only once");
            else entry.body(Excerpt.of(body), Objects.requireNonNull(body.contentType()));
        }
        sink.accept(entry.toString());
    }

    private Response told(Response response, String time) {
        Request request = response.request();
        Entry entry = entry("<-- " + response.code() + ' ' + request.method(), request);
        ResponseBody body = response.body();
        entry.note(time + ", " + Entry.size(body.contentLength(), body.contentType()))
                .headers(response.headers());
        Response result = response;
        if (entry.shows(body.contentType(), response.headers())) {
            Excerpt start = Excerpt.of(body.source());
            entry.body(start, Objects.requireNonNull(body.contentType()));
            result = response.newBuilder().body(start.rest(body)).build();
        }
        sink.accept(entry.toString());
        return result;
    }

    private Entry entry(String start, Request request) {
        return new Entry(secrets, level, start, request.url());
    }

    private static String since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms";
    }
}
