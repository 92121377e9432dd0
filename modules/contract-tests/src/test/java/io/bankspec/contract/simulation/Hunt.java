package io.bankspec.contract.simulation;

import io.bankspec.core.testing.SavedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for secrets where they do not belong. Those of the program have the word canary in them; those of the provider are learnt. */
final class Hunt {
    private static final Pattern SECRET =
            Pattern.compile("\"(?:access_token|refresh_token|token|session_key)\":\"([^\"]{8,})\"");

    private final List<String> secrets = new ArrayList<>(List.of("canary", "sandbox-password"));

    void learn(String answer) {
        if (!answer.contains("token") && !answer.contains("session_key")) return;
        for (Matcher found = SECRET.matcher(answer); found.find(); ) secrets.add(found.group(1));
    }

    void learnHeader(String value) {
        secrets.add(value);
    }

    void in(String place, Object shown) {
        String text = String.valueOf(shown);
        for (String secret : secrets) {
            if (text.contains(secret)) throw new Violation(secret + " in " + place + ": " + text);
        }
    }

    void inSaved(String saved) {
        in("saved flow", SavedText.readable(saved));
    }

    void inFailure(Throwable failure) {
        in("exception", failure);
        for (Throwable other : failure.getSuppressed()) inFailure(other);
        if (failure.getCause() != null) inFailure(failure.getCause());
    }
}
