package io.bankspec.contract;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.CredentialValue;
import io.bankspec.donkies.model.Member;
import io.bankspec.donkies.model.MemberCreate;
import java.util.List;

/** The Donkies backend and a member that is created there. */
final class DonkiesScript extends ScriptedProvider {
    static final String IDENTIFIER = "0f1e2d3c4b5a";
    static final String CREATE = "POST /v1/members";
    static final String READ = "GET /v1/members/" + IDENTIFIER;
    static final String RESUME = "POST /v1/members/resume/" + IDENTIFIER;
    static final String CITY = challenge("Which city?", "TEXT");

    DonkiesClient.Builder builder() {
        return serve(DonkiesClient.builder()).retries(RetryPolicy.DEFAULT).token("canary-token");
    }

    MfaFlow<Member> flow() {
        return builder().build().mfa().createMember(login());
    }

    static MemberCreate login() {
        CredentialValue password = CredentialValue.builder()
                .fieldName("PASSWORD")
                .value("canary-password")
                .build();
        return MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(List.of(password))
                .build();
    }

    void created() {
        member(201, "INITIATED", "PROCESSING");
    }

    void member(String status, String memberStatus, String... challenges) {
        member(200, status, memberStatus, challenges);
    }

    void member(int code, String status, String memberStatus, String... challenges) {
        answers(
                code,
                "{'institution': 'mxbank', 'identifier': '" + IDENTIFIER + "', 'name': 'MX Bank', 'status': '" + status
                        + "', 'aggregated_at': '2016-11-11T21:31:36" + (code == 201 ? "+00:00" : "")
                        + "', 'successfully_aggregated_at': null, 'metadata': null, 'member_status': '" + memberStatus
                        + "', 'challenges': [" + String.join(", ", challenges) + "]}");
    }

    void processing() {
        member("INITIATED", "PROCESSING");
    }

    void completed() {
        member("COMPLETED", "SUCCESS");
    }

    void challenges(String... challenges) {
        member("CHALLENGED", "CHALLENGED", challenges);
    }

    /** Answers a resume. */
    void resumed() {
        answersEmpty(204);
    }

    static String challenge(String label, String type) {
        return "{'field_name': null, 'label': '" + label + "', 'type': '" + type + "'}";
    }

    /** The first challenge of a new flow. */
    Challenged<Member> challenged(String... challenges) {
        created();
        challenges(challenges);
        return StepCheck.challenged(flow().start());
    }
}
