package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A login on its way through the aggregator: from the credentials over its questions to the end. */
final class Session {
    /**
     * What the caller is after.
     *
     * @param accounts the bank has let the user in
     * @param refused the bank has refused the login
     * @param wrong an answer was wrong
     */
    record Goal(Supplier<List<Account>> accounts, Runnable refused, Supplier<ObjectNode> wrong) {}

    private final World world;
    private final Story story;
    private final boolean flat;
    private final String place;
    private final Goal goal;
    private int answered;
    private @Nullable Question question;
    private String harvest = "";
    private String login = "";
    private String key = "";

    /** A session of a bank, or of an account, whose id is the place; its messages may be flat whatever the story. */
    Session(World world, Story story, boolean flat, String place, Goal goal) {
        this.world = world;
        this.story = story;
        this.flat = flat || story == Story.FLAT;
        this.place = place;
        this.goal = goal;
    }

    /** The next question, or the end. */
    Answer next() {
        question = story.question(answered);
        if (question == null) return Answer.ok(end());
        key = world.ids().hex("session");
        harvest = String.valueOf(8_800_209 + world.ids().next("harvest"));
        login = String.valueOf(993_103 + world.ids().next("login"));
        return Answer.ok(challenge(question.json())).sentAs(challenge(question.sent()));
    }

    private ObjectNode challenge(ObjectNode prompts) {
        ObjectNode data =
                prompts.put("session_key", key).put("harvest_id", harvest).put("login_id", login);
        return Messages.message(flat, "Additional authentication is required", data);
    }

    private ObjectNode end() {
        switch (story.ending) {
            case ACCOUNTS:
                return Messages.accounts(goal.accounts().get().stream());
            case NO_ACCOUNTS:
                return Messages.accounts(Stream.of());
            case REFUSED:
                goal.refused().run();
                return Messages.message(
                        flat, "The login was not accepted", Json.object().put("code", "bad_credentials"));
            case MESSAGE:
                return Messages.message(flat, "Your request is being looked at", Json.object());
            default:
                ObjectNode error = Messages.error("Unable to reach the institution", Json.object());
                if (story.ending == Story.Ending.OUTAGE) throw new Refusal(Answer.json(500, error));
                return error;
        }
    }

    /** The end, or the next question. */
    Answer answer(JsonNode answers) {
        if (question == null) throw new IllegalStateException("nothing was asked");
        if (!question.isRight(answers)) {
            question = null;
            return Answer.ok(goal.wrong().get());
        }
        answered++;
        return next();
    }

    boolean asks() {
        return question != null;
    }

    String key() {
        return key;
    }

    /** Whether everything came back as it was sent. */
    boolean isMeant(String path, JsonNode form) {
        return place.equals(path)
                && form.path("harvest_id").asText().equals(harvest)
                && form.path("login_id").asText().equals(login);
    }
}
