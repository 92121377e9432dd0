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
    static @Nullable BigDecimal plainDecimal(String text) {
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

    /** Plain digits, or an exponent beyond {@value #MAX_PLACES} places. */
    static String text(BigDecimal value) {
        return Math.abs((long) value.scale()) > MAX_PLACES ? value.toString() : value.toPlainString();
    }

    static void write(JsonWriter out, BigDecimal value) throws IOException {
        boolean surelyPlain = value.scale() >= 0 && value.scale() <= SURELY_PLAIN;
        out.value(surelyPlain ? value : new NumberText(text(value)));
    }

    /** Whether a number would be written in just these digits: no plus, no exponent, no zero too many in front. */
    static boolean isPlain(String text) {
        int length = text.length();
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (length > MAX_PLACES || text.charAt(length - 1) == '.') return false;
        char first = text.charAt(start);
        if (first == '.' || first == '0' && start + 1 < length && text.charAt(start + 1) != '.') return false;
        boolean isZero = true;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) return false;
            isZero &= c == '0' || c == '.';
        }
        return start == 0 || !isZero;
    }

    static boolean isPlainWhole(String text) {
        return isPlain(text) && text.indexOf('.') < 0;
    }
}
