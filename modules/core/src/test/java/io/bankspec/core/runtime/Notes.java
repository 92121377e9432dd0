package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Streaming;

/** One operation of each kind that repetition and deadlines tell apart. */
interface Notes {
    @GET("note")
    @Endpoint(id = "read", idempotent = true)
    ApiCall<@Nullable String> read();

    @POST("note")
    @Endpoint(id = "write")
    ApiCall<@Nullable String> write(@Body String text);

    /** As {@code x-idempotent} makes it. */
    @POST("state")
    @Endpoint(id = "replace", idempotent = true)
    ApiCall<@Nullable String> replace(@Body String text);

    @POST("state")
    @Endpoint(id = "upload", idempotent = true)
    ApiCall<@Nullable String> upload(@Body RequestBody body);

    @Streaming
    @GET("pdf")
    @Endpoint(id = "stream", idempotent = true)
    ApiCall<ResponseBody> stream();

    @GET("secret")
    @Endpoint(id = "readSecret", idempotent = true, security = "token")
    ApiCall<@Nullable String> readSecret();
}
