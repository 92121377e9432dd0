package io.bankspec.contract.cost;

import io.bankspec.atrium.AtriumClient;

/** A program that makes one call and ends. */
final class FirstCall {
    private FirstCall() {}

    /** @param args where the provider is */
    public static void main(String[] args) {
        AtriumClient atrium = AtriumClient.builder()
                .baseUrl(args[0])
                .apiKey("example-api-key")
                .clientId("example-client-id")
                .build();
        System.out.println(atrium.members()
                .readMember("USR-1", "MBR-1")
                .execute()
                .getMember()
                .getGuid());
    }
}
