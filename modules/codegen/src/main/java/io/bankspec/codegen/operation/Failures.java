package io.bankspec.codegen.operation;

import org.jspecify.annotations.Nullable;

/** The exceptions that the runtime makes of answers which are no result, for pages: {@code Errors} of core decides. */
final class Failures {
    private Failures() {}

    /**
     * The name of the exception.
     *
     * @param status a code, a class such as 4XX, or default
     * @param challenge the code that asks the user, or null
     */
    static String exception(String status, @Nullable Integer challenge) {
        if (status.equals(String.valueOf(challenge))) return "MfaRequiredException";
        return switch (status) {
            case "401" -> "AuthenticationException";
            case "403" -> "PermissionException";
            case "404", "410" -> "NotFoundException";
            case "409", "423" -> "ConflictException";
            case "429" -> "RateLimitException";
            case "4XX", "default" -> "ApiException";
            default ->
                switch (status.charAt(0)) {
                    case '4' -> "InvalidRequestException";
                    case '5' -> "ServerException";
                    default -> "UnexpectedAnswerException";
                };
        };
    }
}
