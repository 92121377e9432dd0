package io.bankspec.codegen.construct;

/** What becomes of a construct in a place. */
enum Outcome {
    /** The code, its documentation or the tests of the client differ. */
    MADE("+"),
    /** The check says what is wrong with it. */
    REFUSED("!"),
    /** Nothing differs. */
    WAIVED("-"),
    /** What it needs beside it cannot stand there. */
    IMPOSSIBLE(" ");

    final String sign;

    Outcome(String sign) {
        this.sign = sign;
    }
}
