package io.bankspec.codegen.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the extensions say about one flow, put together: the JSON that the engine of core reads. What does not fit
 * together is no flow: it is for the spec check to report, and other people's specs may mean something else by these
 * names.
 */
public final class FlowRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KINDS = Set.of("resubmit", "continue", "poll");

    private final Map<String, Operation> operations = new HashMap<>();
    private final JsonNode challenges;
    private final JsonNode outcomes;

    public FlowRules(OpenAPI api) {
        for (PathItem path : api.getPaths().values())
            path.readOperations().forEach(operation -> operations.put(operation.getOperationId(), operation));
        challenges = node(api.getComponents().getExtensions(), "x-challenges");
        outcomes = node(api.getExtensions(), "x-outcomes");
    }

    /** Which operations meet in a flow; null where there is no answer or no poll. */
    record Flow(
            String start, @Nullable String answer, @Nullable String poll, JsonNode declared) {
        @Nullable
        String lookup() {
            return declared.path("lookup").path("operation").asText(null);
        }

        boolean resubmits() {
            return start.equals(answer) && declared.path("kind").asText().equals("resubmit");
        }
    }

    /** The flow that an operation starts, null when it starts none. */
    @Nullable
    Flow of(String start) {
        JsonNode mfa = extension(start, "x-mfa");
        JsonNode job = extension(start, "x-job");
        String kind = mfa.path("kind").asText();
        String poll = (mfa.isObject() ? mfa : job).path("poll").asText(null);
        if (poll != null && !extension(poll, "x-poll").path("interval").isInt()) return null;
        if (!mfa.isObject()) return poll == null ? null : new Flow(start, null, poll, job);
        String answer = kind.equals("resubmit") ? start : mfa.path("answer").asText();
        boolean isComplete = KINDS.contains(kind) && (poll != null || !kind.equals("poll"));
        return isComplete && isReadable(challenge(answer)) ? new Flow(start, answer, poll, mfa) : null;
    }

    private static boolean isReadable(JsonNode challenge) {
        return challenge.path("prompts").isTextual() && challenge.path("prompt").isObject();
    }

    /** The HTTP status that means a question, null for none; also of an operation that carries the answer. */
    public @Nullable Integer challengeStatus(String operation) {
        Flow flow = of(operation);
        String answer = flow == null || flow.answer() == null ? operation : flow.answer();
        int status = challenge(answer).path("status").asInt();
        return status == 0 ? listedChallenge(operation) : Integer.valueOf(status);
    }

    /** A status that is a challenge is one in every operation that lists it, also where no answer can be given. */
    private @Nullable Integer listedChallenge(String operation) {
        Operation listing = operations.get(operation);
        if (listing == null || listing.getResponses() == null) return null;
        for (JsonNode challenge : challenges)
            if (listing.getResponses().containsKey(challenge.path("status").asText()))
                return challenge.path("status").asInt();
        return null;
    }

    private JsonNode challenge(String answer) {
        return challenges.path(extension(answer, "x-answer").path("challenge").asText());
    }

    /** What differs from flow to flow. The arguments are those that each operation has. */
    ObjectNode own(
            Flow flow,
            List<ArgumentView> start,
            List<ArgumentView> answer,
            List<ArgumentView> poll,
            List<ArgumentView> lookup) {
        ObjectNode rules = JSON.createObjectNode();
        put(rules, "kind", flow.declared().path("kind"));
        if (flow.answer() != null) {
            JsonNode declared = extension(flow.answer(), "x-answer");
            // A call that is sent again has its arguments already.
            JsonNode arguments =
                    flow.resubmits() ? declared.path("arguments") : arguments(declared, flow, start, answer);
            put(rules.putObject("answer"), "arguments", arguments);
        }
        if (flow.poll() != null)
            put(rules.putObject("poll"), "arguments", arguments(JSON.missingNode(), flow, start, poll));
        if (flow.lookup() != null) {
            ObjectNode looking = rules.putObject("lookup");
            put(looking, "arguments", arguments(JSON.missingNode(), flow, start, lookup));
            for (String name : List.of("where", "as"))
                put(looking, name, flow.declared().path("lookup").path(name));
        }
        put(rules, "outcomes", outcomes(flow.declared()));
        return rules;
    }

    /** What all flows with the same answer share. */
    ObjectNode answering(Flow flow) {
        ObjectNode rules = JSON.createObjectNode();
        rules.set("challenge", challenge(flow.answer()));
        JsonNode declared = extension(flow.answer(), "x-answer");
        ObjectNode sending = rules.putObject("answer");
        put(sending, "body", declared.path("body"));
        put(sending, "outcomes", outcomes(declared));
        return rules;
    }

    /** What all flows with the same poll share. */
    ObjectNode polling(Flow flow) {
        ObjectNode rules = JSON.createObjectNode();
        JsonNode declared = extension(flow.poll(), "x-poll");
        ObjectNode asking = rules.putObject("poll");
        for (String name : List.of("interval", "settle", "dataAfter", "state", "item"))
            put(asking, name, declared.path(name));
        put(asking, "outcomes", outcomes(declared));
        return rules;
    }

    boolean hasBody(Flow flow) {
        return extension(flow.answer(), "x-answer").has("body");
    }

    int interval(Flow flow) {
        return extension(flow.poll(), "x-poll").path("interval").asInt();
    }

    private static ObjectNode arguments(JsonNode own, Flow flow, List<ArgumentView> start, List<ArgumentView> called) {
        ObjectNode arguments = JSON.createObjectNode();
        for (ArgumentView argument : called) {
            String name = argument.wire();
            JsonNode value = own.path("arguments").path(name);
            if (value.isMissingNode()) value = flow.declared().path("arguments").path(name);
            boolean isOfStart = argument.isPath()
                    && start.stream().anyMatch(one -> one.isPath() && one.wire().equals(name));
            if (value.isTextual()) arguments.set(name, value);
            else if (isOfStart) arguments.put(name, "$request.path." + name);
        }
        return arguments;
    }

    private ArrayNode outcomes(JsonNode declared) {
        ArrayNode all = JSON.createArrayNode();
        declared.path("outcomes").forEach(all::add);
        outcomes.forEach(all::add);
        return all;
    }

    private static void put(ObjectNode into, String name, JsonNode value) {
        if (!value.isMissingNode() && (value.isValueNode() || !value.isEmpty())) into.set(name, value);
    }

    private JsonNode extension(String operation, String name) {
        return node(operations.getOrDefault(operation, new Operation()).getExtensions(), name);
    }

    private static JsonNode node(@Nullable Map<String, Object> extensions, String name) {
        Object value = Extensions.get(extensions, name);
        return value == null ? JSON.missingNode() : JSON.valueToTree(value);
    }
}
