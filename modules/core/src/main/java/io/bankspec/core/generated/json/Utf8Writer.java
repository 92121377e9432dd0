package io.bankspec.core.generated.json;

import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import okio.Buffer;

/**
 * Writes UTF-8 into a buffer, in place of an {@code OutputStreamWriter}, which spends more on every short piece of JSON than the
 * piece itself takes. A pair of surrogates has to come in one piece, as it does from a {@code JsonWriter}; half of one is refused.
 */
final class Utf8Writer extends Writer {
    private final Buffer buffer;

    Utf8Writer(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void write(int character) throws CharacterCodingException {
        if (Character.isSurrogate((char) character)) throw new CharacterCodingException();
        buffer.writeUtf8CodePoint((char) character);
    }

    @Override
    public void write(String text, int offset, int length) throws CharacterCodingException {
        if (!Surrogates.arePaired(text, offset, offset + length)) throw new CharacterCodingException();
        buffer.writeUtf8(text, offset, offset + length);
    }

    @Override
    public void write(char[] text, int offset, int length) throws CharacterCodingException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
