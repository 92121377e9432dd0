package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A running server, and what requests to it need that no document can know. Names that the document does not have are an
 * {@link IllegalArgumentException}, so that no value is forgotten over a slip of the pen. For one thread.
 */
public final class Server {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    final Spec spec;
    private final String baseUrl;
    private final Map<String, String> credentials = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Set<String> unsafe = new HashSet<>();
    // A redirection is an answer, too.
    private OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .readTimeout(Duration.ofMinutes(1))
            .build();

    private Server(String baseUrl, Spec spec) {
        this.baseUrl = baseUrl.replaceAll("/$", "");
        this.spec = spec;
    }

    /**
     * A server of which nothing is known yet but where it is.
     *
     * @param baseUrl address that the paths of the document are appended to, such as {@code http://127.0.0.1:8080/v1}
     * @param spec path of an OpenAPI 3.0 document, or {@code classpath:} and the name of a resource
     * @throws java.io.UncheckedIOException there is no such document
     */
    public static Server at(String baseUrl, String spec) {
        return new Server(baseUrl, new Spec(spec));
    }

    /**
     * A credential for all operations that ask for it. Where it goes the security scheme says.
     *
     * @param value key or token; {@code user:password} for HTTP Basic
     */
    public Server credential(String scheme, String value) {
        if (spec.scheme(scheme).isMissingNode()) throw unknown("security scheme", scheme);
        credentials.put(scheme, value);
        return this;
    }

    /**
     * Value of the parameters of this name in all operations. Without one, a parameter that is required has the example or the
     * default of the document, and another one is not sent.
     *
     * @param value text, number or boolean, or a list of them
     */
    public Server value(String parameter, Object value) {
        boolean known = spec.operations().stream().anyMatch(operation -> has(operation, parameter));
        if (!known) throw unknown("parameter", parameter);
        values.put(parameter, value);
        return this;
    }

    /** Value of a parameter in one operation only; see {@link #value(String, Object)}. */
    public Server value(String operation, String parameter, Object value) {
        if (!has(operation(operation), parameter)) throw unknown("parameter", operation + ' ' + parameter);
        values.put(operation + ' ' + parameter, value);
        return this;
    }

    /** Body of an operation's request, in the first media type of the document. Without one, the first example is sent. */
    public Server body(String operation, String body) {
        bodies.put(operation(operation).id(), body);
        return this;
    }

    /** Calls these operations, although they are none of GET, HEAD and OPTIONS and may change what the server keeps. */
    public Server unsafe(String... operations) {
        Arrays.stream(operations).forEach(id -> unsafe.add(operation(id).id()));
        return this;
    }

    /**
     * Sends with this client, which may know a proxy or certificates, in place of one that waits a minute for an answer. It should
     * follow no redirections.
     */
    public Server client(OkHttpClient client) {
        this.client = client;
        return this;
    }

    OkHttpClient client() {
        return client;
    }

    String baseUrl() {
        return baseUrl;
    }

    boolean mayCall(Operation operation) {
        return SAFE.contains(operation.method()) || unsafe.contains(operation.id());
    }

    @Nullable
    String credential(String scheme) {
        return credentials.get(scheme);
    }

    Optional<Object> value(Operation operation, JsonNode parameter) {
        String name = parameter.path("name").asText();
        Object special = values.get(operation.id() + ' ' + name);
        return Optional.ofNullable(special == null ? values.get(name) : special);
    }

    Optional<String> body(Operation operation) {
        return Optional.ofNullable(bodies.get(operation.id()));
    }

    private Operation operation(String id) {
        return spec.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("operation", id));
    }

    private static boolean has(Operation operation, String parameter) {
        List<JsonNode> parameters = operation.declaredParameters();
        return parameters.stream().anyMatch(one -> one.path("name").asText().equals(parameter));
    }

    private static IllegalArgumentException unknown(String kind, String name) {
        return new IllegalArgumentException("the document has no " + kind + " " + name);
    }
}
