package io.bankspec.core.internal.operation;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.Time;
import io.bankspec.core.generated.json.JsonFormatException;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Turns the answers of one operation into results and exceptions.
 *
 * @param hasBody whether results have one, as far as the spec makes no exception for their status
 */
public record AnswerReader<T extends @Nullable Object>(
        Operation operation,
        Diagnostics diagnostics,
        Time time,
        boolean hasBody,
        Converter<ResponseBody, T> converter) {
    public ApiResponse<T> read(Response response) {
        if (!operation.isResult(response)) throw Errors.of(operation, diagnostics, response, time.now());
        T body = body(response);
        if (body == null && hasBody && !operation.mayLackBody(response.code()))
            throw Errors.unexpected(operation, diagnostics, response, "no body", null);
        Headers headers = response.headers();
        return new ApiResponse<>(response.code(), headers, diagnostics.requestId(headers, ""), body);
    }

    /** Null is only allowed where T is; the spec decides that, not the compiler. */
    private @Nullable T body(Response response) {
        ResponseBody body = response.body();
        if (response.code() == 204 || response.code() == 205) {
            body.close();
            return null;
        }
        try {
            return converter.convert(body);
        } catch (JsonFormatException e) {
            throw new DecodeException(
                    "the answer does not fit its schema at " + e.getMessage(),
                    Errors.failure(operation, diagnostics, response),
                    e);
        } catch (IOException e) {
            throw Errors.unread(operation, diagnostics, response, e);
        } catch (RuntimeException | Error e) {
            body.close();
            throw e;
        }
    }
}
