package io.bankspec.codegen.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A builder method that sets the credential of a security scheme. Texts are the inside of Java literals.
 *
 * @param asks arguments of the method
 * @param credential what the method makes of them, by the kind that {@code credential.mustache} knows: {@code value},
 *     {@code basic}, {@code oauth2} or {@code login}
 */
public record SchemeView(
        String id, String method, List<AskView> asks, List<String> doc, Map<String, Record> credential) {

    /** One argument of a builder method. */
    public record AskView(String type, String name) {}

    /**
     * Where it goes in a request.
     *
     * @param in header, query, cookie, or bearer, which needs neither a name nor a prefix
     */
    public record LocationView(String in, String name, String prefix) {
        public static final LocationView BEARER = new LocationView("bearer", "", "");

        public boolean bearer() {
            return equals(BEARER);
        }
    }

    /**
     * The only argument as it is.
     *
     * @param kind fixed, or supplied before every attempt
     */
    public record ValueView(String kind, LocationView location, String argument) {}

    /**
     * User and password.
     *
     * @param user argument
     * @param password argument, or the text itself
     * @param fixed whether it is the text
     */
    public record BasicView(String user, String password, boolean fixed) {}

    /** @param grant method that takes all arguments */
    public record OAuth2View(String tokenUrl, @Nullable String refreshUrl, String grant) {}

    /**
     * A call of the spec that answers with a token.
     *
     * @param accounts arguments that tell accounts apart
     * @param renewOn what says that the token has ended, null for a 401
     * @param renewAfter seconds
     * @param body model of the request; so is {@code answer}
     * @param api interface of the call
     * @param capital the token's property, as it follows {@code get}
     */
    public record LoginView(
            LocationView location,
            List<String> accounts,
            @Nullable RenewalView renewOn,
            String renewAfter,
            String body,
            List<SetterView> setters,
            String api,
            String operation,
            String answer,
            String capital) {}

    /** An answer that says so: by its status, and by one of the values of a property. */
    public record RenewalView(String status, String property, List<String> values) {}

    /** A field of the request's body, and the argument that fills it. */
    public record SetterView(String field, String argument) {}
}
