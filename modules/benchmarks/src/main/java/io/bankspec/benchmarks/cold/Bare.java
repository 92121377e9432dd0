package io.bankspec.benchmarks.cold;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads one member with nothing but OkHttp and Gson's reader, as somebody would write it who needs this call alone. */
public final class Bare {
    private Bare() {}

    /** @param args where the provider is */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        OkHttpClient client = new OkHttpClient();
        HttpUrl url = HttpUrl.get(args[0])
                .newBuilder()
                .addPathSegment("users")
                .addPathSegment("USR-1")
                .addPathSegment("members")
                .addPathSegment("MBR-1")
                .build();
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/vnd.mx.atrium.v1+json")
                .header("MX-API-Key", "example-api-key")
                .header("MX-Client-ID", "example-client-id")
                .build();
        BareMember member;
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) throw new IOException("HTTP " + response.code());
            member = BareMember.ofBody(new JsonReader(response.body().charStream()));
        }
        long end = System.nanoTime();
        System.out.println(member.guid + " " + member.successfullyAggregatedAt + " " + (end - start));
        // The connection's thread would hold the program.
        System.exit(0);
    }
}
