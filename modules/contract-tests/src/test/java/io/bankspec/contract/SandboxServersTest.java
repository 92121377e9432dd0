package io.bankspec.contract;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.donkies.model.Login;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.finicity.model.PartnerCredentials;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.AtriumClients;
import io.bankspec.sandbox.client.DonkiesClients;
import io.bankspec.sandbox.client.FinicityClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** What the sandbox answers is what the specs say; finAPI's is tested by an example of the project. */
class SandboxServersTest {
    private static final List<SandboxServer> STARTED = new ArrayList<>();

    private static SandboxServer start(String provider) {
        SandboxServer server = SandboxServer.start(provider);
        STARTED.add(server);
        return server;
    }

    private static Server at(SandboxServer server) {
        return Server.at(server.url(), "../../specs/" + server.provider() + "/openapi.yaml");
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(SandboxServer::close);
    }

    @Nested
    class Atrium extends ServerContractTest {
        Atrium() {
            super(atrium(start("atrium")));
        }
    }

    private static Server atrium(SandboxServer server) {
        AtriumClient atrium = AtriumClients.builder(server).build();
        String user = atrium.users()
                .createUser(UserCreateRequestBody.fromJson("{\"user\": {\"identifier\": \"jane-roe\"}}"))
                .execute()
                .getUser()
                .getGuid();
        return at(server)
                .credential("apiKey", "sandbox-api-key")
                .credential("clientId", "sandbox-client-id")
                .value("user_guid", user)
                .value("institution_code", "mxbank")
                .unsafe("createUser", "updateUser");
    }

    @Nested
    class Donkies extends ServerContractTest {
        Donkies() {
            super(donkies(start("donkies")));
        }
    }

    private static Server donkies(SandboxServer server) {
        Login login = Login.builder()
                .email("jane.roe@example.com")
                .password("sandbox-password")
                .build();
        String token = DonkiesClients.builder(server)
                .build()
                .auth()
                .login(login)
                .execute()
                .getToken();
        return at(server)
                .credential("token", token)
                .value("institution_code", "mxbank")
                .unsafe("login");
    }

    @Nested
    class Finicity extends ServerContractTest {
        Finicity() {
            super(finicity(start("finicity")));
        }
    }

    private static Server finicity(SandboxServer server) {
        var finicity = FinicityClients.builder(server).build();
        PartnerCredentials partner = PartnerCredentials.builder()
                .partnerId("2445583946651")
                .partnerSecret("sandbox-partner-secret")
                .build();
        return at(server)
                .credential("appKey", "sandbox-app-key")
                .credential(
                        "appToken",
                        finicity.authentication().createToken(partner).execute().getToken())
                .value(
                        "customerId",
                        finicity.customers()
                                .addTestingCustomer(NewCustomer.builder()
                                        .username("jane_roe")
                                        .build())
                                .execute()
                                .getId())
                .value("institutionId", 101732)
                .client(new OkHttpClient.Builder()
                        .addInterceptor(SandboxServersTest::textualCode)
                        .build());
    }

    /** The codes of some services are numbers, which the spec declares as text. */
    private static Response textualCode(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String body = response.body().string().replaceFirst("^\\{\"code\":([0-9]+)", "{\"code\":\"$1\"");
        return response.newBuilder()
                .body(ResponseBody.create(body, response.body().contentType()))
                .build();
    }

    @Nested
    class Geezeo extends ServerContractTest {
        Geezeo() {
            super(at(start("geezeo"))
                    .credential("apiKey", "sandbox-api-key:")
                    .value("userId", "cust-1001")
                    .value("ceFiId", 1));
        }
    }
}
