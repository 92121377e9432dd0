package io.bankspec.sandbox;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.*;
import io.bankspec.sandbox.client.AtriumClients;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtriumSandboxTest {
    @Test
    void aMemberIsCreatedAndPolledUntilConnected() throws Exception {
        try (SandboxServer server = SandboxServer.start("atrium")) {
            AtriumClient atrium = AtriumClients.builder(server).build();
            String user = atrium.users()
                    .createUser(UserCreateRequestBody.builder()
                            .user(UserCreate.builder().identifier("jane").build())
                            .build())
                    .execute()
                    .getUser()
                    .getGuid();
            List<Credential> fields = atrium.institutions()
                    .readInstitutionCredentials("mxbank")
                    .execute()
                    .getCredentials();
            List<CredentialAnswer> answers = List.of(
                    CredentialAnswer.builder()
                            .guid(fields.get(0).getGuid())
                            .value("test_atrium")
                            .build(),
                    CredentialAnswer.builder()
                            .guid(fields.get(1).getGuid())
                            .value("password")
                            .build());
            Member member = atrium.members()
                    .createMember(
                            user,
                            MemberCreateRequestBody.builder()
                                    .member(MemberCreate.builder()
                                            .institutionCode("mxbank")
                                            .credentials(answers)
                                            .build())
                                    .build())
                    .execute()
                    .getMember();
            for (int i = 0; i < 5; i++) {
                System.err.println(atrium.members()
                        .readMemberStatus(user, member.getGuid())
                        .execute());
                server.time().sleep(Duration.ofSeconds(2));
            }
            long a = System.nanoTime();
            for (int i = 0; i < 500; i++)
                atrium.members().readMemberStatus(user, member.getGuid()).execute();
            System.err.println("per call us " + (System.nanoTime() - a) / 500000);
            System.err.println(server.requests().subList(0, 6));
        }
    }
}
