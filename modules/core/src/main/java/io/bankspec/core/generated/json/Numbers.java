package io.bankspec.core.generated.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, read from their text so that no digit is lost. */
final class Numbers {
    /** More than any amount or rate needs, few enough to be read and written out at once. */
    private static final int MAX_DIGITS = 1000;

    /** With its sign and point it still fits a {@code long}. */
    private static final int MAX_PLAIN_LENGTH = 18;

    private Numbers() {}

    /** {@code 12.0} and {@code 1e3} are whole numbers too. */
    static long int64(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_PLAIN_LENGTH) return decimal(text).longValueExact();
        long number = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') return decimal(text).longValueExact();
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Every digit is kept, but {@code 1e999999999} is made to hurt: written out it would fill the memory. */
    static BigDecimal decimal(String text) {
        BigDecimal plain = plainDecimal(text);
        if (plain != null) return plain;
        if (text.length() > MAX_DIGITS) throw new IllegalArgumentException();
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MAX_DIGITS) throw new IllegalArgumentException();
        return value;
    }

    /** What amounts look like, {@code -12.50}, several times as fast as {@code BigDecimal} itself; null for all else. */
    private static @Nullable BigDecimal plainDecimal(String text) {
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
        return BigDecimal.valueOf(start == 0 ? digits : -digits, point < 0 ? 0 : length - 1 - point);
    }
}
