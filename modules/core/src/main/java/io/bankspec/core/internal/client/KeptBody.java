package io.bankspec.core.internal.client;

import java.io.Reader;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/**
 * Reads a body that stays there, because JSON that has to be read twice is rare and never known before. Okio's own peek shares its
 * segments, which can not be used again after that: each answer would cost another.
 */
final class KeptBody implements Source {
    private final Buffer buffer;
    private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
    private long position;

    private KeptBody(Buffer buffer) {
        this.buffer = buffer;
    }

    /** From its start, as often as it is asked, of a body that is all in its buffer. */
    static Reader reader(ResponseBody body) {
        BufferedSource again = Okio.buffer(new KeptBody(body.source().getBuffer()));
        return ResponseBody.create(again, body.contentType(), body.contentLength())
                .charStream();
    }

    @Override
    public long read(Buffer sink, long count) {
        if (position == buffer.size()) return -1;
        try (Buffer.UnsafeCursor part = buffer.readUnsafe(cursor)) {
            part.seek(position);
            int length = (int) Math.min(count, part.end - part.start);
            sink.write(part.data, part.start, length);
            position += length;
            return length;
        }
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {}
}
