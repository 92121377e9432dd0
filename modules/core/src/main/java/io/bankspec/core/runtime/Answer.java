package io.bankspec.core.runtime;

import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * What came back on a call, as far as Retrofit does not pass it on.
 *
 * @param body of an answer that is no result, to be read once; null for a result
 */
record Answer(int status, Headers headers, @Nullable ResponseBody body) {
    /** Where the answer of one call is put; a tag of its request. */
    static final class Slot {
        private volatile @Nullable Answer answer;

        @Nullable
        Answer get() {
            return answer;
        }

        void set(Answer answer) {
            this.answer = answer;
        }
    }
}
