package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, read from their text so that no digit is lost. */
final class Numbers {
    /** More than any amount or rate needs, few enough to be read and written out at once. */
    private static final int MAX_DIGITS = 1000;

    /** Longer plain digits are harder to read than an exponent. */
    private static final int MAX_PLACES = 100;

    /** Places after the point up to which {@code BigDecimal.toString()} has no exponent, whatever the number. */
    private static final int SURELY_PLAIN = 6;

    /** With its sign and point it still fits a {@code long}. */
    private static final int MAX_PLAIN_LENGTH = 18;

    /** No usual number: none of so few digits is as small. */
    static final long NONE = Long.MIN_VALUE;

    private Numbers() {}

    /** A whole number in just the digits that are written for it, without a plus or a zero too many; {@link #NONE} for all else. */
    static long usualWhole(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length > MAX_PLAIN_LENGTH || start == length) return NONE;
        if (text.charAt(start) == '0' && length > 1) return NONE;
        long number = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') return NONE;
            number = number * 10 + (c - '0');
        }
        return start == 0 ? number : -number;
    }

    /** {@code 12.0} and {@code 1e3} are whole numbers too. */
    static long int64(String text) {
        long usual = usualWhole(text);
        return usual == NONE ? decimal(text).longValueExact() : usual;
    }

    /** Every digit is kept, but {@code 1e999999999} is made to hurt: written out it would fill the memory. */
    static BigDecimal decimal(String text) {
        BigDecimal usual = usual(text);
        if (usual != null) return usual;
        if (text.length() > MAX_DIGITS) throw new IllegalArgumentException();
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MAX_DIGITS) throw new IllegalArgumentException();
        return value;
    }

    /**
     * What amounts look like, {@code -12.50}, in just the digits that are written for it; null for all else. Several times as fast as
     * {@code BigDecimal} itself.
     */
    static @Nullable BigDecimal usual(String text) {
        int length = text.length();
        if (length > MAX_PLAIN_LENGTH) return null;
        long digits = 0;
        int point = -1;
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits = digits * 10 + (c - '0');
            else if (c == '.' && point < 0) point = i;
            else return null;
        }
        // A digit on both sides of the point, or just digits.
        if (start == length || point == start || point == length - 1) return null;
        boolean hasZeroInFront = text.charAt(start) == '0' && length > start + 1 && point != start + 1;
        if (hasZeroInFront || start == 1 && digits == 0) return null;
        return BigDecimal.valueOf(start == 0 ? digits : -digits, point < 0 ? 0 : length - 1 - point);
    }

    /** Plain digits, or an exponent beyond {@value #MAX_PLACES} places. */
    static String text(BigDecimal value) {
        return Math.abs((long) value.scale()) > MAX_PLACES ? value.toString() : value.toPlainString();
    }

    static void write(JsonWriter out, BigDecimal value) throws IOException {
        boolean surelyPlain = value.scale() >= 0 && value.scale() <= SURELY_PLAIN;
        out.value(surelyPlain ? value : new NumberText(text(value)));
    }
}
