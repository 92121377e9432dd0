package io.bankspec.core.mfa;

import io.bankspec.core.ApiException;
import io.bankspec.core.internal.text.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Where a flow stands when it does not work by itself: it is done, it asks, or it has failed. There will be no fourth: programs that look at
 * all three are complete for ever. What is new is a reason to fail, or a prompt.
 *
 * @param <T> result of the flow
 */
public sealed interface MfaStep<T extends @Nullable Object> {
    /**
     * Done.
     *
     * @param value the last answer: of the poll where the flow polls, else of the call that ended it
     */
    record Completed<T extends @Nullable Object>(T value) implements MfaStep<T> {}

    /** The flow asks the user. Nothing is under way until it is answered. Thread-safe. */
    non-sealed interface Challenged<T extends @Nullable Object> extends MfaStep<T> {
        /** The questions, all to be answered at once. At least one. */
        List<MfaPrompt> prompts();

        /** Answers the one prompt and waits for the next step. See {@link #answer(MfaAnswers)}. */
        default MfaStep<T> answer(String answer) {
            return answer(MfaAnswers.of(answer));
        }

        /** Answers by the ids of the prompts and waits for the next step. See {@link #answer(MfaAnswers)}. */
        default MfaStep<T> answer(Map<String, String> answers) {
            return answer(MfaAnswers.of(answers));
        }

        /**
         * Sends the answers and waits for the next step. An interrupted wait ends the flow with {@link MfaReason#CANCELLED}.
         *
         * @throws IllegalArgumentException the answers do not fit the prompts; nothing was sent, and other answers may be given
         * @throws IllegalStateException this challenge has been answered already, perhaps by another thread
         */
        MfaStep<T> answer(MfaAnswers answers);

        /**
         * Like {@link #answer(MfaAnswers)}, without waiting. Cancelling the future first cancels the call that is under way.
         *
         * @throws IllegalArgumentException as there, and at once
         * @throws IllegalStateException as there, and at once
         */
        CompletableFuture<MfaStep<T>> answerAsync(MfaAnswers answers);

        /**
         * The flow as text, to go on later or on another machine with {@link MfaFlow#resume}. It holds nothing that the spec
         * calls secret in the clear: it is encrypted with the client's {@code stateKey}, which also shows every change to it.
         * The answers, the parameters of the flow and the credentials of the client are not in it at all.
         *
         * @throws IllegalStateException the client was built without {@code stateKey}, or this challenge has been answered
         */
        String save();
    }

    /**
     * Over, without a result.
     *
     * @param reason what to do about it
     * @param operation the operation that started the flow
     * @param problem one sentence for a log, on one line and without secrets; with the provider's last state where there is one
     * @param cause the answer that ended it, where that was an error; null otherwise
     * @param last the last answer that was no error, be it the one that ended the flow or one before; without its headers in that
     *     case; null where none came since the start or the question that was answered last
     */
    record Failed<T extends @Nullable Object>(
            MfaReason reason,
            String operation,
            String problem,
            @Nullable ApiException cause,
            ApiException.@Nullable Failure last)
            implements MfaStep<T> {
        /** Characters, some more than a message has. */
        private static final int LONGEST_PROBLEM = 1000;

        public Failed {
            problem = PrintableText.of(problem, LONGEST_PROBLEM);
        }

        /** Without an answer that was no error. */
        public Failed(MfaReason reason, String operation, String problem, @Nullable ApiException cause) {
            this(reason, operation, problem, cause, null);
        }

        /**
         * What the provider said last, as this class: the error that ended the flow, see {@link ApiException#error}, or the body of
         * {@link #last()}. So a program learns the bank's own text, or the id of what exists in spite of the failure.
         *
         * @return null when neither is of this class; it may hold secrets
         */
        public <E> @Nullable E answer(Class<E> type) {
            Objects.requireNonNull(type, "type == null");
            E error = cause == null ? null : cause.error(type);
            return error != null || last == null || last.body() == null
                    ? error
                    : last.body().as(type);
        }

        /** The same as an exception. */
        public MfaFailedException toException() {
            return new MfaFailedException(this);
        }
    }
}
