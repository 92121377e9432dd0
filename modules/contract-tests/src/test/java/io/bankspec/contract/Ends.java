package io.bankspec.contract;

import java.util.List;

/**
 * How what meets a fault ends, and how many requests the server saw: the exception without its last word, or the reason of a flow. What
 * differs at one provider stands behind a semicolon. A {@code -} has not been tried.
 */
record Ends(String read, String write, String walk, String flow, String login) {
    /** No connection: even a write may be sent again, and no request is seen. */
    static final Ends UNSENT = new Ends("Transport 0", "Transport 0", "Transport 0", "UNAVAILABLE 0", "Transport 0");

    /** No answer, or half of one. */
    static final Ends BROKEN = passing("Transport", "UNAVAILABLE");

    /** What is no HTTP is none the next time either. */
    static final Ends NO_HTTP = lasting("Transport", "UNAVAILABLE");

    static final Ends NO_JSON = lasting("Decode", "UNEXPECTED");

    static final Ends NO_RESULT = lasting("UnexpectedAnswer", "UNEXPECTED");

    static final Ends RESULT = new Ends("result 1", "result 1", "result 1", "-", "-");

    /** It may come before the request is out. */
    static final Ends OVERDUE = new Ends("Deadline 0-1", "Deadline 0-1", "Deadline 0-1", "TIMEOUT 0-1", "Deadline 0-1");

    /** May be better next time. */
    static Ends passing(String exception, String reason) {
        return lasting(exception, reason).reads(exception + " 3").login(exception + " 3");
    }

    static Ends lasting(String exception, String reason) {
        String once = exception + " 1";
        return new Ends(once, once, once, reason + " 1", once);
    }

    /** A status that refuses what was asked for, and a login for good. */
    static Ends refused(String exception) {
        return lasting(exception, "REQUEST_REFUSED").login("LoginRefused 1");
    }

    Ends reads(String other) {
        return new Ends(other, write, other, flow, login);
    }

    Ends write(String other) {
        return new Ends(read, other, walk, flow, login);
    }

    Ends walk(String other) {
        return new Ends(read, write, other, flow, login);
    }

    /** With as many requests where there was one. */
    Ends times(int requests) {
        String number = " " + requests;
        return new Ends(
                read.replace(" 1", number),
                write.replace(" 1", number),
                walk.replace(" 1", number),
                flow.replace(" 1", number),
                login.replace(" 1", number));
    }

    Ends flow(String other) {
        return new Ends(read, write, walk, other, login);
    }

    Ends login(String other) {
        return new Ends(read, write, walk, flow, other);
    }

    List<String> all() {
        return List.of(read, write, walk, flow, login);
    }

    /** Of all providers, or of this one if it differs. */
    String of(Kind kind, Subject subject) {
        String[] ends = all().get(kind.ordinal()).split("; ");
        for (String end : ends) if (end.startsWith(subject + " ")) return end.substring(end.indexOf(' ') + 1);
        return ends[0];
    }
}
