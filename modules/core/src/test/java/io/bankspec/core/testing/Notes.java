package io.bankspec.core.testing;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.spec.OperationInfo;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Streaming;

/** One operation of each kind that repetition and deadlines tell apart. */
public interface Notes {
    @GET("note")
    @OperationInfo(id = "read", idempotent = true)
    ApiCall<@Nullable String> read();

    @POST("note")
    @OperationInfo(id = "write")
    ApiCall<@Nullable String> write(@Body String text);

    /** As {@code x-idempotent} makes it. */
    @POST("state")
    @OperationInfo(id = "replace", idempotent = true)
    ApiCall<@Nullable String> replace(@Body String text);

    @POST("state")
    @OperationInfo(id = "upload", idempotent = true)
    ApiCall<@Nullable String> upload(@Body RequestBody body);

    @Streaming
    @GET("pdf")
    @OperationInfo(id = "stream", idempotent = true)
    ApiCall<ResponseBody> stream();

    @GET("secret")
    @OperationInfo(id = "readSecret", idempotent = true, security = "token")
    ApiCall<@Nullable String> readSecret();
}
