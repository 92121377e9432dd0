package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.operation.BodyTooLongException;
import io.bankspec.core.internal.operation.Operation;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody read more than so many bytes of an answer. They count unpacked: a thousandth of them may have come over
 * the wire. A stream that is handed out is the caller's affair.
 *
 * @param result of a result
 * @param other of an error or a challenge
 */
public record BodyLimits(long result, long other) implements Interceptor {
    public static final BodyLimits DEFAULT = new BodyLimits(32 << 20, 1 << 20);

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Operation operation = chain.request().tag(Operation.class);
        if (operation == null) return response;
        boolean isResult = operation.isResult(response.code());
        if (isResult && operation.streams()) return response;
        long limit = isResult ? result : other;
        ResponseBody body = response.body();
        // What is packed has no length here.
        boolean isShort = body.contentLength() >= 0 && body.contentLength() <= limit;
        return isShort
                ? response
                : response.newBuilder().body(new Limited(body, limit)).build();
    }

    /** A token is no longer than an error. */
    BodyLimits forLogins() {
        return new BodyLimits(other, other);
    }

    private static final class Limited extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        Limited(ResponseBody body, long limit) {
            this.body = body;
            source = Okio.buffer(new ForwardingSource(body.source()) {
                private long left = limit;

                @Override
                public long read(Buffer sink, long count) throws IOException {
                    // One byte more tells that there is more.
                    long read = super.read(sink, Math.min(count, left + 1));
                    if (read > left) throw new BodyTooLongException(limit);
                    if (read > 0) left -= read;
                    return read;
                }
            });
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
