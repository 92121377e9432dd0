package io.bankspec.core.generated.json;

import java.io.Writer;
import okio.Buffer;

/**
 * Writes UTF-8 into a buffer, in place of an {@code OutputStreamWriter}, which spends more on every short piece of JSON than the
 * piece itself takes. A pair of surrogates has to come in one piece, as it does from a {@code JsonWriter}.
 */
final class Utf8Writer extends Writer {
    private final Buffer buffer;

    Utf8Writer(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void write(int character) {
        buffer.writeUtf8CodePoint((char) character);
    }

    @Override
    public void write(String text, int offset, int length) {
        buffer.writeUtf8(text, offset, offset + length);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
