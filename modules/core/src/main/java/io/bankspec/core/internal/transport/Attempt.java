package io.bankspec.core.internal.transport;

import io.bankspec.core.auth.Token;
import java.util.List;
import java.util.Map;

/** One attempt of a call, which travels with its request as a tag: OkHttp's interceptors have no other way to know. */
public final class Attempt {
    private final Map<String, Token> tokens;
    private volatile boolean sent;

    /** @param tokens by security scheme */
    public Attempt(Map<String, Token> tokens) {
        this.tokens = tokens;
    }

    public Map<String, Token> tokens() {
        return tokens;
    }

    /** What goes over the wire: providers may give the same again with another lifetime. */
    public List<String> secrets() {
        return tokens.values().stream().map(Token::value).toList();
    }

    /** A connection is there, and the request goes out now. */
    void markSent() {
        sent = true;
    }

    public boolean wasSent() {
        return sent;
    }
}
