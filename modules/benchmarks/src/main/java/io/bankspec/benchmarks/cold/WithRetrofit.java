package io.bankspec.benchmarks.cold;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/** Reads one member by hand, but with Retrofit between the program and OkHttp: the least that any Retrofit client costs. */
public final class WithRetrofit {
    interface Members {
        @GET("users/{user}/members/{member}")
        @Headers({
            "Accept: application/vnd.mx.atrium.v1+json",
            "MX-API-Key: example-api-key",
            "MX-Client-ID: example-client-id"
        })
        Call<BareMember> readMember(@Path("user") String user, @Path("member") String member);
    }

    private static final class MemberReader extends Converter.Factory {
        @Override
        public Converter<ResponseBody, ?> responseBodyConverter(
                Type type, Annotation[] annotations, Retrofit retrofit) {
            return type == BareMember.class ? WithRetrofit::member : null;
        }
    }

    private WithRetrofit() {}

    /** @param args where the provider is */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Members members = new Retrofit.Builder()
                .baseUrl(args[0])
                .client(new OkHttpClient())
                .addConverterFactory(new MemberReader())
                .build()
                .create(Members.class);
        BareMember member = members.readMember("USR-1", "MBR-1").execute().body();
        long end = System.nanoTime();
        System.out.println(member.guid + " " + member.successfullyAggregatedAt + " " + (end - start));
        // The connection's thread would hold the program.
        System.exit(0);
    }

    private static BareMember member(ResponseBody body) throws IOException {
        try (body) {
            return BareMember.ofBody(new JsonReader(body.charStream()));
        }
    }
}
