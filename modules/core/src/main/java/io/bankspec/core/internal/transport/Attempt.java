package io.bankspec.core.internal.transport;

import io.bankspec.core.auth.Token;
import java.util.List;
import java.util.Map;

/** One attempt of a call, which travels with its request as a tag: OkHttp's interceptors have no other way to know. */
public final class Attempt {
    private final Map<String, Token> tokens;
    private final boolean mayBeRepeated;
    private volatile boolean sent;

    /**
     * One that goes out next.
     *
     * @param tokens by security scheme
     * @param mayBeRepeated whether another may follow when nobody knows what has become of this one
     */
    public Attempt(Map<String, Token> tokens, boolean mayBeRepeated) {
        this.tokens = tokens;
        this.mayBeRepeated = mayBeRepeated;
    }

    public Map<String, Token> tokens() {
        return tokens;
    }

    /** What goes over the wire: providers may give the same again with another lifetime. */
    public List<String> secrets() {
        return tokens.values().stream().map(Token::value).toList();
    }

    boolean mayBeRepeated() {
        return mayBeRepeated;
    }

    /** A connection is there, and the request goes out now. */
    void markSent() {
        sent = true;
    }

    public boolean wasSent() {
        return sent;
    }
}
