package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.Credential;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.examples.Demo.Step;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.BalanceAndCashFlowAnalyticsReportConstraints;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.LoginCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls that the demo makes of each provider: link a bank, then read. */
enum Tour {
    ATRIUM("atrium", "2 API keys") {
        @Override
        List<Step> steps(String url) {
            AtriumClient atrium = AtriumClient.builder()
                    .baseUrl(url)
                    .apiKey("example-api-key")
                    .clientId("example-client-id")
                    .build();
            UserCreateRequestBody jane = UserCreateRequestBody.builder()
                    .user(UserCreate.builder().identifier("jane-roe").build())
                    .build();
            String user = atrium.users().createUser(jane).execute().getUser().getGuid();
            List<CredentialAnswer> login = new ArrayList<>();
            for (Credential field : atrium.institutions()
                    .readInstitutionCredentials("mxbank")
                    .execute()
                    .getCredentials()) {
                login.add(CredentialAnswer.builder()
                        .guid(field.getGuid())
                        .value("test_atrium")
                        .build());
            }
            MemberCreateRequestBody mxbank = MemberCreateRequestBody.builder()
                    .member(MemberCreate.builder()
                            .institutionCode("mxbank")
                            .credentials(login)
                            .build())
                    .build();
            return List.of(
                    new Step("listInstitutions", atrium.institutions().listInstitutions()),
                    new Step("createMember", atrium.members().createMember(user, mxbank)),
                    new Step("listMembers", atrium.members().listMembers(user)),
                    new Step("listUserTransactions", atrium.transactions().listUserTransactions(user)));
        }
    },
    DONKIES("donkies", "login") {
        @Override
        List<Step> steps(String url) {
            DonkiesClient donkies = DonkiesClient.builder()
                    .baseUrl(url)
                    .token("jane.roe@example.com", "example-password")
                    .build();
            return List.of(
                    new Step("readMember", donkies.finance().readMember("0123456789abcdef0123456789abcdef")),
                    new Step("listAccounts", donkies.finance().listAccounts()),
                    new Step("listTransactions", donkies.finance().listTransactions()));
        }
    },
    FINAPI("finapi", "OAuth2 login") {
        @Override
        List<Step> steps(String url) {
            FinApiClient finapi = FinApiClient.builder()
                    .baseUrl(url)
                    .oauth2Password("example-client", "example-secret", "jane-roe", "example-password")
                    .build();
            ImportBankConnectionParams demoBank =
                    ImportBankConnectionParams.builder().bankId(280123L).build();
            return List.of(
                    new Step("importBankConnection", finapi.bankConnections().importBankConnection(demoBank)),
                    new Step("getAllBankConnections", finapi.bankConnections().getAllBankConnections()),
                    new Step("getAndSearchAllAccounts", finapi.accounts().getAndSearchAllAccounts()));
        }
    },
    FINICITY("finicity", "app key + login") {
        // The provider has deprecated the analytics calls and still answers them.
        @SuppressWarnings("deprecation")
        @Override
        List<Step> steps(String url) {
            FinicityClient finicity = FinicityClient.builder()
                    .baseUrl(url)
                    .appKey("example-app-key")
                    .appToken("2445583946651", "example-partner-secret")
                    .build();
            var wholeHistory =
                    BalanceAndCashFlowAnalyticsReportConstraints.builder().build();
            var reports = finicity.balanceAnalytics();
            return List.of(
                    new Step("generateBalanceAnalytics", reports.generateBalanceAnalytics("1005061234", wholeHistory)),
                    new Step("getObbAnalyticsReport", reports.getObbAnalyticsReport("report")),
                    new Step("getCustomerAccounts", finicity.accounts().getCustomerAccounts("1005061234")));
        }
    },
    GEEZEO("geezeo", "Basic") {
        @Override
        List<Step> steps(String url) {
            GeezeoClient geezeo = GeezeoClient.builder()
                    .baseUrl(url)
                    .apiKey("example-api-key")
                    .build();
            AddCeFiForm retail2fa = AddCeFiForm.builder()
                    .id("1")
                    .credentials(LoginCredentials.builder()
                            .loginParams(Map.of("42969", "test", "42970", "test"))
                            .build())
                    .build();
            return List.of(
                    new Step("searchCeFis", geezeo.aggregation().searchCeFis("test bank")),
                    new Step("addCeFi", geezeo.aggregation().addCeFi("cust-1001", retail2fa)),
                    new Step("listAccounts", geezeo.accounts().listAccounts("cust-1001")));
        }
    };

    private final String provider;
    private final String auth;

    Tour(String provider, String auth) {
        this.provider = provider;
        this.auth = auth;
    }

    String provider() {
        return provider;
    }

    String auth() {
        return auth;
    }

    /** The calls, not sent yet, with made-up credentials: the local server believes any. */
    abstract List<Step> steps(String url);
}
