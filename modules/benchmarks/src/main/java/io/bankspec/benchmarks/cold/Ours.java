package io.bankspec.benchmarks.cold;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.Member;

/** Reads one member with our client. */
public final class Ours {
    private Ours() {}

    /** @param args where the provider is */
    public static void main(String[] args) {
        long start = System.nanoTime();
        AtriumClient atrium = AtriumClient.builder()
                .baseUrl(args[0])
                .apiKey("example-api-key")
                .clientId("example-client-id")
                .build();
        Member member = atrium.members().readMember("USR-1", "MBR-1").execute().getMember();
        long end = System.nanoTime();
        System.out.println(member.getGuid() + " " + member.getSuccessfullyAggregatedAt() + " " + (end - start));
        // The connection's thread would hold the program.
        System.exit(0);
    }
}
