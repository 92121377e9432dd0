package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.bank.BankAccount;
import io.bankspec.sandbox.bank.Household;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an end user types into the form of a bank, and what the bank makes of it. */
record SignIn(Institution institution, String user, String password) {
    /** Which accounts a login leads to. */
    enum Profile {
        FINBANK(null, Household.SALT_LAKE_CITY, 3),
        PLAIN("profile_02", Household.SALT_LAKE_CITY, 2),
        RICH("profile_03", Household.SALT_LAKE_CITY, 4),
        OVERDRAWN("profile_04", Household.OVERDRAWN, 2);

        private final @Nullable String password;
        final Household household;
        final List<BankAccount> accounts;

        Profile(@Nullable String password, Household household, int accounts) {
            this.password = password;
            this.household = household;
            this.accounts = household.accounts().subList(0, accounts);
        }

        static @Nullable Profile named(String password) {
            for (Profile profile : values()) if (password.equals(profile.password)) return profile;
            return null;
        }
    }

    private static final Set<String> CODES = Set.of("103", "123", "125", "127", "128", "130");

    /** Reads the two fields of the form, whose ids are the institution's with 001 and 002 behind. */
    static SignIn of(Institution institution, JsonNode credentials) {
        return new SignIn(institution, value(institution, credentials, "001"), value(institution, credentials, "002"));
    }

    private static String value(Institution institution, JsonNode credentials, String suffix) {
        String id = institution.id() + suffix;
        for (JsonNode field : credentials) {
            if (field.path("id").asText().equals(id)) return field.path("value").asText();
        }
        throw Problems.of(400, "10005", "The field " + id + " of the login form is missing");
    }

    /**
     * The accounts behind the login.
     *
     * @throws io.bankspec.sandbox.internal.Refusal the bank does not know it
     */
    Profile profile() {
        if (institution.id() == Institution.FINBANK) {
            if (question() != null || user.equals("demo") && password.equals("go")) return Profile.FINBANK;
            boolean code = user.equals("demo") && CODES.contains(password);
            throw Problems.aggregation(code ? Integer.parseInt(password) : 103, "The bank refused the login");
        }
        Profile profile = Profile.named(password);
        if (profile == null) throw Problems.aggregation(103, "The bank refused the login");
        return profile;
    }

    /** What the bank asks before it lets in, null for nothing. */
    @Nullable
    Question question() {
        if (institution.id() != Institution.FINBANK) return null;
        return switch (user + ' ' + password) {
            case "tfa_text go" -> Question.CODE;
            case "tfa_choice go" -> Question.CHOICE;
            case "tfa_image go" -> Question.CAPTCHA;
            case "tfa_multi go", "demo imagechoice" -> Question.PICTURE;
            case "demo imagechoice2" -> Question.CODE_AND_PICTURE;
            default -> null;
        };
    }
}
