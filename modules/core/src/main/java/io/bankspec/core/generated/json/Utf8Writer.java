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
    private final byte[] ascii = new byte[512];
    private int count;

    Utf8Writer(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void write(int character) throws CharacterCodingException {
        if (character < 0x80) put((byte) character);
        else write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws CharacterCodingException {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) put((byte) c);
            else if (writeOther(text, i, end) > 0xFFFF) i++;
        }
    }

    private void put(byte character) {
        if (count == ascii.length) flush();
        ascii[count++] = character;
    }

    /** A character beyond ASCII. */
    private int writeOther(String text, int at, int end) throws CharacterCodingException {
        int character = text.codePointAt(at);
        boolean isWhole = character > 0xFFFF ? at + 1 < end : !Character.isSurrogate((char) character);
        if (!isWhole) throw new CharacterCodingException();
        flush();
        buffer.writeUtf8CodePoint(character);
        return character;
    }

    @Override
    public void write(char[] text, int offset, int length) throws CharacterCodingException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void flush() {
        buffer.write(ascii, 0, count);
        count = 0;
    }

    @Override
    public void close() {
        flush();
    }
}
