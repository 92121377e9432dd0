package io.bankspec.examples;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.CredentialValue;
import io.bankspec.donkies.model.Member;
import io.bankspec.donkies.model.MemberCreate;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.DonkiesClients;
import java.util.List;

/** MX Bank behind Donkies, where the password {@code challenge} makes it ask. */
final class DonkiesBank extends TestBank<Member> {
    private final SandboxServer server;
    private DonkiesClient donkies;
    private int users;

    DonkiesBank(SandboxServer server) {
        super("donkies", "login", "poll", "correct", "no idea");
        this.server = server;
        this.donkies = nextUser();
    }

    private DonkiesClient nextUser() {
        users++;
        return DonkiesClients.builder(server)
                .token("user" + users + "@example.com", "sandbox-password")
                .build();
    }

    @Override
    MfaFlow<Member> link() {
        // A member that was denied stays so: one for each user and institution, and its login cannot be changed.
        if (!donkies.finance().listMembers().execute().isEmpty()) donkies = nextUser();
        return donkies.mfa()
                .createMember(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .credentials(List.of(field("LOGIN", "test_atrium"), field("PASSWORD", "challenge")))
                        .build());
    }

    private static CredentialValue field(String name, String value) {
        return CredentialValue.builder().fieldName(name).value(value).build();
    }

    @Override
    Holdings holdings(Member linked) {
        return new Holdings(
                donkies.finance().listAccounts().execute().size(),
                donkies.finance().listTransactions().execute().size());
    }
}
