package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.geezeo.Messages.Trouble;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a login leads to. At the sandbox's own banks the password is the name of the story, in lower case. */
enum Story {
    /** Accounts; also for every password that is no story. */
    FOUND(Ending.ACCOUNTS),
    /** The test bank of the vendor: its one question, with a wrapped prompt. */
    COLOR(Ending.ACCOUNTS, Question.COLOR),
    CHALLENGE(Ending.ACCOUNTS, Question.CITY),
    /** The message in the flat shape, the prompts wrapped. */
    FLAT(Ending.ACCOUNTS, Question.CITY_WRAPPED),
    /** Three prompts in one challenge. */
    SEVERAL(Ending.ACCOUNTS, Question.SEVERAL),
    /** Another challenge after the right answer. */
    SECOND(Ending.ACCOUNTS, Question.CITY, Question.CODE),
    /** Another challenge after every right answer. */
    ENDLESS(Ending.ACCOUNTS, Question.CITY),
    /** A wrong answer gives accounts that say so. */
    LATE(Ending.ACCOUNTS, Question.CITY),
    /** Accounts; the next refresh finds that the password is no longer good. */
    EXPIRES(Ending.ACCOUNTS, "301", "The credentials were refused"),
    /** Accounts; the next refresh finds that the bank has a question. */
    ASKS(Ending.ACCOUNTS, "303", "More authentication is needed"),
    /** No accounts at this login. */
    NONE(Ending.NO_ACCOUNTS),
    REFUSED(Ending.REFUSED),
    /** An error with status 200. */
    ERROR(Ending.ERROR),
    /** An error with status 500. */
    OUTAGE(Ending.OUTAGE),
    /** A text that is neither an error nor a question. */
    MESSAGE(Ending.MESSAGE);

    enum Ending {
        ACCOUNTS,
        NO_ACCOUNTS,
        REFUSED,
        ERROR,
        OUTAGE,
        MESSAGE
    }

    final Ending ending;
    private final List<Question> questions;

    /** What goes wrong with the next refresh, null for nothing. */
    final @Nullable Trouble trouble;

    Story(Ending ending, Question... questions) {
        this.ending = ending;
        this.questions = List.of(questions);
        this.trouble = null;
    }

    Story(Ending ending, String code, String message) {
        this.ending = ending;
        this.questions = List.of();
        this.trouble = new Trouble(code, message);
    }

    static Story of(String password) {
        for (Story story : values()) if (story.name().toLowerCase(Locale.ROOT).equals(password)) return story;
        return FOUND;
    }

    /** The challenge after so many that were answered rightly, null when there is none. */
    @Nullable
    Question question(int answered) {
        if (this == ENDLESS) return questions.get(0);
        return answered < questions.size() ? questions.get(answered) : null;
    }
}
