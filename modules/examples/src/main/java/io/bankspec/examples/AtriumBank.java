package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.Member;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.AtriumClients;
import java.util.List;
import java.util.Map;

/** MX Bank at MX Atrium, where the password {@code challenge} makes it ask. */
final class AtriumBank extends TestBank<MemberStatusResponseBody> {
    private static final Map<String, String> LOGIN = Map.of("LOGIN", "test_atrium", "PASSWORD", "challenge");

    private final AtriumClient atrium;
    private final String user;

    AtriumBank(SandboxServer server) {
        super("atrium", "2 API keys", "poll", "correct", "no idea");
        atrium = AtriumClients.builder(server).build();
        UserCreateRequestBody someone = UserCreateRequestBody.builder()
                .user(UserCreate.builder().identifier("jane-roe").build())
                .build();
        user = atrium.users().createUser(someone).execute().getUser().getGuid();
    }

    @Override
    MfaFlow<MemberStatusResponseBody> link() {
        List<Member> members = atrium.members().listMembers(user).execute().getMembers();
        // A member exists from the first attempt on, and is aggregated anew after a wrong answer.
        return members.isEmpty()
                ? atrium.mfa().createMember(user, mxBank())
                : atrium.mfa().aggregateMember(user, members.get(0).getGuid());
    }

    private MemberCreateRequestBody mxBank() {
        List<CredentialAnswer> login =
                atrium.institutions().readInstitutionCredentials("mxbank").execute().getCredentials().stream()
                        .map(field -> CredentialAnswer.builder()
                                .guid(field.getGuid())
                                .value(LOGIN.get(field.getFieldName()))
                                .build())
                        .toList();
        return MemberCreateRequestBody.builder()
                .member(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .credentials(login)
                        .build())
                .build();
    }

    @Override
    Holdings holdings(MemberStatusResponseBody linked) {
        return new Holdings(
                (int) atrium.accounts().listUserAccounts(user).stream().count(),
                (int) atrium.transactions().listUserTransactions(user).stream().count());
    }
}
