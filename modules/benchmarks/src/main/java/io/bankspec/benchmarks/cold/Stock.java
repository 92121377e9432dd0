package io.bankspec.benchmarks.cold;

import java.io.IOException;
import stock.atrium.ApiClient;
import stock.atrium.api.MembersApi;
import stock.atrium.auth.ApiKeyAuth;
import stock.atrium.model.Member;

/** Reads one member with the client that the generator's own templates make. */
public final class Stock {
    private Stock() {}

    /** @param args where the provider is */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        ApiClient client = new ApiClient(new String[] {"apiKey", "clientId"});
        client.getAdapterBuilder().baseUrl(args[0]);
        ((ApiKeyAuth) client.getApiAuthorizations().get("apiKey")).setApiKey("example-api-key");
        ((ApiKeyAuth) client.getApiAuthorizations().get("clientId")).setApiKey("example-client-id");
        MembersApi members = client.createService(MembersApi.class);
        Member member = members.readMember("USR-1", "MBR-1").execute().body().getMember();
        long end = System.nanoTime();
        System.out.println(member.getGuid() + " " + member.getSuccessfullyAggregatedAt() + " " + (end - start));
        // The connection's thread would hold the program.
        System.exit(0);
    }
}
