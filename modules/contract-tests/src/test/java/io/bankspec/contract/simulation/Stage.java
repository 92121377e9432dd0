package io.bankspec.contract.simulation;

import java.util.Set;

/** Which part of a story a request belongs to. */
enum Stage {
    LOGIN,
    START,
    ANSWER,
    POLL,
    /** Anything else that a program may do meanwhile. */
    OTHER;

    private static final Set<String> LOGINS = Set.of("OAuth 2 token", "createToken", "login");

    static boolean isLogin(String operation) {
        return LOGINS.contains(operation);
    }
}
