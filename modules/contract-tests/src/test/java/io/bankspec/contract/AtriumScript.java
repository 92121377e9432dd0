package io.bankspec.contract;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import java.util.List;

/** Atrium and a member that is created there. */
final class AtriumScript extends ScriptedProvider {
    static final String USER = "USR-4a2d9c1e";
    static final String MEMBER = "MBR-8c1f5e72";
    static final String CREATE = "POST /users/" + USER + "/members";
    static final String STATUS = "GET /users/" + USER + "/members/" + MEMBER + "/status";
    static final String RESUME = "PUT /users/" + USER + "/members/" + MEMBER + "/resume";

    AtriumScript() {
        super("application/vnd.mx.atrium.v1+json; charset=utf-8");
    }

    AtriumClient.Builder builder() {
        return serve(AtriumClient.builder())
                .retries(RetryPolicy.DEFAULT)
                .apiKey("canary-key")
                .clientId("canary-id");
    }

    MfaFlow<MemberStatusResponseBody> flow() {
        return flow(builder().build());
    }

    static MfaFlow<MemberStatusResponseBody> flow(AtriumClient client) {
        return client.mfa().createMember(USER, login("canary-password"));
    }

    static MemberCreateRequestBody login(String password) {
        CredentialAnswer credential =
                CredentialAnswer.builder().guid("CRD-1d5f82e4").value(password).build();
        return MemberCreateRequestBody.builder()
                .member(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .credentials(List.of(credential))
                        .build())
                .build();
    }

    /** Answers with a member that was just created, or whose job was just started. */
    void started() {
        member(200, "CREATED", "INITIATED", true);
    }

    /** Answers a resume. */
    void resumed() {
        member(200, "RESUMED", "RECEIVED", true);
    }

    void member(int status, String connection, String job, Boolean aggregating) {
        answers(
                status,
                "{'member': {'user_guid': '" + USER + "', 'institution_code': 'mxbank', "
                        + fields(connection, job, aggregating) + "}}");
    }

    void status(String connection, String job, Boolean aggregating) {
        answers(200, "{'member': {" + fields(connection, job, aggregating) + "}}");
    }

    void completed() {
        status("CONNECTED", "COMPLETED", false);
    }

    /** @param challenges with apostrophes for quotation marks */
    void challenges(String... challenges) {
        answers(
                200,
                "{'member': {" + fields("CHALLENGED", "CHALLENGED", true) + ", 'challenges': ["
                        + String.join(", ", challenges) + "]}}");
    }

    static String text(String guid, String label) {
        return "{'guid': '" + guid + "', 'field_name': null, 'label': '" + label + "', 'type': 'TEXT'}";
    }

    private static String fields(String connection, String job, Boolean aggregating) {
        return "'guid': '" + MEMBER + "', 'connection_status': " + quoted(connection) + ", 'status': " + quoted(job)
                + ", 'is_being_aggregated': " + aggregating;
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** The first challenge of a new flow. */
    Challenged<MemberStatusResponseBody> challenged(String... challenges) {
        started();
        challenges(challenges);
        return StepCheck.challenged(flow().start());
    }
}
