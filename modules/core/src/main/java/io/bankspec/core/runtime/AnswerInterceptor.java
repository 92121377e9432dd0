package io.bankspec.core.runtime;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/**
 * Keeps the answer of a call. Retrofit knows two kinds, 2xx and the rest: it would decode every 2xx as the result, and
 * tells nothing about an answer that it could not decode.
 */
final class AnswerInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Operation operation = chain.request().tag(Operation.class);
        Answer.Slot slot = chain.request().tag(Answer.Slot.class);
        if (operation == null || slot == null) return response;
        if (operation.isResult(response.code())) {
            slot.set(new Answer(response.code(), response.headers(), null));
            return response;
        }
        ByteString text = text(response, operation);
        slot.set(new Answer(response.code(), response.headers(), copy(response, text)));
        ResponseBody passedOn = copy(response, response.isSuccessful() ? ByteString.EMPTY : text);
        return response.newBuilder().body(passedOn).build();
    }

    private static ByteString text(Response response, Operation operation) throws IOException {
        try (ResponseBody body = response.body()) {
            return body.byteString();
        } catch (IOException e) {
            if (response.isSuccessful() || response.code() == operation.challenge()) throw e;
            // The status of an error came through, and says more than the end of its body.
            return ByteString.EMPTY;
        }
    }

    private static ResponseBody copy(Response response, ByteString text) {
        return ResponseBody.create(text, response.body().contentType());
    }
}
