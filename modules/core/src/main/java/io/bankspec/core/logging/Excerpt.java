package io.bankspec.core.logging;

import java.io.IOException;
import java.nio.charset.Charset;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ForwardingSink;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a body, which stays readable.
 *
 * @param failure that came instead of the rest
 */
record Excerpt(Buffer bytes, @Nullable IOException failure) {
    static final long LIMIT = 64 * 1024;

    /** One byte more tells that there is more. */
    private static final long WANTED = LIMIT + 1;

    static Excerpt of(RequestBody body) {
        Buffer kept = new Buffer();
        BufferedSink sink = Okio.buffer(new ForwardingSink(kept) {
            @Override
            public void write(Buffer source, long count) throws IOException {
                long wanted = Math.min(count, WANTED - kept.size());
                super.write(source, wanted);
                source.skip(count - wanted);
            }
        });
        try {
            body.writeTo(sink);
            sink.flush();
            return new Excerpt(kept, null);
        } catch (IOException e) {
            // It will come again when the request is sent, and be reported there.
            return new Excerpt(kept, e);
        }
    }

    static Excerpt of(BufferedSource source) {
        IOException failure = null;
        try {
            source.request(WANTED);
        } catch (IOException e) {
            failure = e;
        }
        Buffer start = new Buffer();
        source.getBuffer().copyTo(start, 0, Math.min(source.getBuffer().size(), WANTED));
        return new Excerpt(start, failure);
    }

    boolean isWhole() {
        return failure == null && bytes.size() <= LIMIT;
    }

    String text(Charset charset) {
        return bytes.snapshot((int) Math.min(bytes.size(), LIMIT)).string(charset);
    }

    /** For whoever reads the body next. A log must not change how a call ends, so the same failure ends it. */
    ResponseBody rest(ResponseBody body) {
        if (failure == null) return body;
        BufferedSource original = body.source();
        BufferedSource broken = Okio.buffer(new ForwardingSource(original.getBuffer()) {
            @Override
            public long read(Buffer sink, long count) throws IOException {
                long read = super.read(sink, count);
                if (read < 0) throw failure;
                return read;
            }

            @Override
            public void close() throws IOException {
                original.close();
            }
        });
        return ResponseBody.create(broken, body.contentType(), body.contentLength());
    }
}
