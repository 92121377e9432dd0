package io.bankspec.contract;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.ApiCall;
import io.bankspec.core.PagedCall;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.geezeo.GeezeoClient;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider with one operation of each kind; empty where it has none. */
enum Subject {
    ATRIUM(AtriumClient.class, "readUser", "createUser", "listUsers", "createMember") {
        @Override
        Object client(Server server, boolean logsIn) {
            return server.serve(AtriumClient.builder())
                    .apiKey("key")
                    .clientId("client")
                    .build();
        }
    },
    DONKIES(DonkiesClient.class, "readUser", "createLinkDebt", "", "createMember") {
        @Override
        Object client(Server server, boolean logsIn) {
            DonkiesClient.Builder client = server.serve(DonkiesClient.builder());
            return (logsIn ? client.token("user@example.com", "password") : client.token("token")).build();
        }
    },
    FINAPI(FinApiClient.class, "getLabel", "createLabel", "getAndSearchAllLabels", "importBankConnection") {
        @Override
        Object client(Server server, boolean logsIn) {
            FinApiClient.Builder client = server.serve(FinApiClient.builder());
            return (logsIn ? client.oauth2Password("id", "secret", "user", "password") : client.userToken("token"))
                    .build();
        }
    },
    FINICITY(FinicityClient.class, "getCustomer", "addTestingCustomer", "getCustomers", "addAllAccounts") {
        @Override
        Object client(Server server, boolean logsIn) {
            FinicityClient.Builder client =
                    server.serve(FinicityClient.builder()).appKey("key");
            return (logsIn ? client.appToken("partner", "secret") : client.appToken("token")).build();
        }
    },
    GEEZEO(GeezeoClient.class, "getUser", "createUser", "listUsers", "addCeFi") {
        @Override
        Object client(Server server, boolean logsIn) {
            return server.serve(GeezeoClient.builder()).apiKey("key").build();
        }
    };

    /** Where the client finds its provider, and what else a test wants of it. */
    interface Server {
        <B extends ClientBuilder<B>> B serve(B client);
    }

    /** Operations whose answer is a token. */
    private static final List<String> LOGINS = List.of("login", "getToken", "createToken");

    final Spec spec = new Spec("../../specs/" + this + "/openapi.yaml");
    private final List<Operation> operations = spec.operations();
    private final Map<String, List<Method>> methods;
    private final JavaApi java;
    private final String read;
    private final String write;
    private final String walk;
    private final String flow;
    private final @Nullable TwoPages pages;

    Subject(Class<?> client, String read, String write, String walk, String flow) {
        java = new JavaApi(client);
        methods = java.methods();
        this.read = read;
        this.write = write;
        this.walk = walk;
        this.flow = flow;
        this.pages = walk.isEmpty()
                ? null
                : TwoPages.of(operation(walk), arguments(walk).sent());
    }

    /** @param logsIn whether it gets a token by itself */
    abstract Object client(Server server, boolean logsIn);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean canLogIn() {
        return operations.stream().anyMatch(operation -> LOGINS.contains(operation.id()));
    }

    boolean canWalk() {
        return !walk.isEmpty();
    }

    /** A call that may be repeated. */
    ApiCall<?> read(Object client) {
        return call(client, read);
    }

    /** A call that must not. */
    ApiCall<?> write(Object client) {
        return call(client, write);
    }

    PagedCall<?, ?> walk(Object client) {
        return (PagedCall<?, ?>) call(client, walk);
    }

    MfaFlow<?> flow(Object client) {
        Method method = method(flow);
        Object flows = JavaApi.invoke(client.getClass(), "mfa", null, client);
        try {
            return (MfaFlow<?>) flows.getClass()
                    .getMethod(flow, method.getParameterTypes())
                    .invoke(flows, arguments(flow).values());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApiCall<?> call(Object client, String id) {
        try {
            return (ApiCall<?>) method(id)
                    .invoke(java.owner(client, method(id)), arguments(id).values());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String readResult() {
        return result(read);
    }

    String writeResult() {
        return result(write);
    }

    private String result(String id) {
        return operation(id).results().get(0).value().toString();
    }

    String firstPage() {
        return pages.first().toString();
    }

    String secondPage() {
        return pages.second().toString();
    }

    boolean isSecondPage(String request) {
        String parameter = pages.parameter().path("name").asText() + "="
                + pages.secondPosition().asText();
        return request.matches("(?s)\\S+ \\S*[?&]" + parameter + "[& ].*");
    }

    private Method method(String id) {
        List<Method> overloads = methods.get(id);
        return overloads.get(overloads.size() - 1);
    }

    private Arguments arguments(String id) {
        Operation operation = operation(id);
        return Arguments.of(operation, method(id), operation.request());
    }

    private Operation operation(String id) {
        return operations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id + " in " + this));
    }
}
