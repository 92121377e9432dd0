package io.bankspec.contract;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AddAllAccountsRequestBody;
import io.bankspec.finicity.model.CustomerAccounts;

/** Finicity and accounts that are added there, by a client that repeats what may be repeated. */
final class FinicityScript extends ScriptedProvider {
    static final String ACCOUNTS = "{'accounts': [{'id': '5011648377', 'name': 'Checking'}]}";
    static final String QUESTION = "{'questions': [{'text': 'Enter the code sent to ••00'}]}";

    FinicityClient finicity() {
        return serve(FinicityClient.builder())
                .retries(RetryPolicy.DEFAULT)
                .appKey("canary-key")
                .appToken("canary-token")
                .build();
    }

    MfaFlow<CustomerAccounts> flow() {
        return flow(finicity());
    }

    static MfaFlow<CustomerAccounts> flow(FinicityClient finicity) {
        return finicity.mfa()
                .addAllAccounts(
                        "1005",
                        101732L,
                        AddAllAccountsRequestBody.fromJson("{\"credentials\": [{\"id\": \"101732001\","
                                + " \"name\": \"Banking Userid\", \"value\": \"canary-login\"}]}"));
    }

    Challenged<CustomerAccounts> asked() {
        return asked(QUESTION);
    }

    /** The challenge of a new flow. */
    Challenged<CustomerAccounts> asked(String questions) {
        answers(203, questions, "MFA-Session", "canary-s1");
        return StepCheck.challenged(flow().start());
    }

    static String error(Object code) {
        return "{'code': " + code + ", 'message': 'unprintable'}";
    }
}
