package io.bankspec.core.testing;

/** How much of it a test does that does a lot. */
public final class Scale {
    private Scale() {}

    /** All of it; a tenth where all tests run again and again, and the rounds make up for it. */
    public static int of(int full) {
        return System.getProperty("stress") == null ? full : full / 10;
    }
}
