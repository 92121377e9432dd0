package io.bankspec.sandbox.internal;

/** The token endpoint of RFC 6749 for a provider whose spec names one that is no operation. All credentials are good. */
final class TokenAnswers {
    private static final long LIFETIME_SECONDS = 3600;

    private final World world;

    TokenAnswers(World world) {
        this.world = world;
    }

    /** A fresh token for any grant. */
    Answer answer(String form) {
        if (!form.contains("grant_type="))
            return Answer.json(400, Json.object().put("error", "invalid_request"))
                    .withMediaType("application/json");
        long number = world.ids().next("token");
        return Answer.ok(Json.object()
                        .put("access_token", "sandbox-token-" + number)
                        .put("refresh_token", "sandbox-refresh-token-" + number)
                        .put("token_type", "Bearer")
                        .put("expires_in", LIFETIME_SECONDS))
                .withMediaType("application/json");
    }
}
