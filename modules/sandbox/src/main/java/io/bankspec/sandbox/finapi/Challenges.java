package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.List;

/**
 * Questions of the banks. A question belongs to what is asked for, such as the import of one login; the same call without an
 * answer begins anew, a wrong answer ends it.
 *
 * @param pending how many questions were answered before, by the subject
 */
record Challenges(Problems problems, Expiring<Integer> pending) {
    /** The right answers to the first and to the second question. */
    private static final List<String> ANSWERS = List.of("123456", "654321");

    Challenges(World world, Problems problems) {
        this(problems, new Expiring<>(world, Duration.ofMinutes(10)));
    }

    /**
     * Lets a call pass when nothing is left to be asked.
     *
     * @throws Refusal a question, or the end of the attempt
     */
    void check(String subject, Story story, JsonNode answer, Bank bank) {
        Integer asked = pending.take(subject);
        if (answer.isMissingNode()) {
            if (story.challenges > 0) throw ask(subject, 0, bank);
            return;
        }
        if (asked == null) throw problems.technical(422, "NO_EXISTING_CHALLENGE", "There is no pending challenge");
        if (!answer.asText().equals(ANSWERS.get(asked)))
            throw problems.business(
                    422, "BANK_SERVER_REJECTION", "Die TAN ist ungültig. Der Vorgang wurde abgebrochen (9941).", bank);
        int next = asked + 1;
        if (next < story.challenges) throw ask(subject, next, bank);
    }

    private Refusal ask(String subject, int number, Bank bank) {
        pending.put(subject, number);
        String text = number == 0
                ? "Bitte geben Sie die TAN ein, die an Ihr Mobiltelefon gesendet wurde. (Für Tests: %s)"
                : "Bitte bestätigen Sie zusätzlich mit der TAN aus Ihrem Kartenleser. (Für Tests: %s)";
        return problems.business(510, "ADDITIONAL_AUTHENTICATION_REQUIRED", text.formatted(ANSWERS.get(number)), bank);
    }
}
