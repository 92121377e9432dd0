package io.bankspec.core.internal.flow;

import io.bankspec.core.Time;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.generated.FlowBuilder;
import io.bankspec.core.mfa.MfaFlow;
import java.util.HashMap;
import java.util.Map;

/** Flows of the made-up provider, put together as generated clients do. */
final class FlowFixture {
    static final String KEY = "an example of a state key, 32 bytes";

    static final String POLL = """
            {
              "kind": "poll",
              "challenge": {
                "when": {"work.status": ["CHALLENGED"]},
                "prompts": "work.challenges",
                "prompt": {
                  "id": "guid", "label": "label", "type": "type",
                  "types": {"TEXT": "text", "OPTIONS": "options", "IMAGE": "image", "IMAGE_OPTIONS": "image-options"},
                  "options": {"in": "options", "label": "label", "value": "value"},
                  "image": "image_data",
                  "imageOptions": {"in": "image_options", "label": "label", "value": "value", "image": ["data_uri", "image_data"]},
                  "maxLength": "max_length"
                }
              },
              "answer": {
                "arguments": {"user": "$request.path.user", "id": "$response.body.work.id"},
                "body": {"challenges": [{"guid": "$prompt.guid", "value": "$answer"}]},
                "outcomes": [{"is": "running", "status": 405}, {"is": "expired", "status": 410}]
              },
              "poll": {
                "arguments": {"user": "$request.path.user", "id": "$response.body.work.id"},
                "interval": 3,
                "settle": 10,
                "state": ["work.status"],
                "outcomes": [
                  {"is": "rejected", "when": {"work.status": ["REJECTED"], "work.busy": [true]}},
                  {"is": "wrongAnswer", "when": {"work.status": ["REJECTED"]}},
                  {"is": "refused", "when": {"work.status": ["DENIED"]}},
                  {"is": "completed", "when": {"work.status": ["DONE"]}},
                  {"is": "gone", "status": 404}
                ]
              },
              "outcomes": [{"is": "throttled", "when": {"work.busy": [false]}}]
            }
            """;

    static final String CONTINUE = """
            {
              "kind": "continue",
              "challenge": {
                "in": ["response.data", "data"],
                "prompts": "prompts",
                "prompt": {"id": "name", "label": "caption", "maxLength": "max"}
              },
              "answer": {
                "arguments": {
                  "user": "$request.path.user", "id": "$request.body.bank",
                  "Session": "$challenge.header.Session"
                },
                "body": {"answers": {"$prompt.name": "$answer"}, "key": "$challenge.body.key"},
                "outcomes": [
                  {"is": "failed", "when": {"error": ["*"]}},
                  {"is": "wrongAnswer", "status": 500, "when": {"code": ["187"]}},
                  {"is": "expired", "status": 408},
                  {"is": "completed", "when": {"accounts": ["*"]}}
                ]
              },
              "outcomes": [
                {"is": "refused", "when": {"response.data.code": ["bad", "worse"]}},
                {"is": "completed", "when": {"accounts": ["*"]}}
              ]
            }
            """;

    static final String RESUBMIT = """
            {
              "kind": "resubmit",
              "challenge": {
                "status": 510,
                "when": {"errors.code": ["MORE_NEEDED"]},
                "prompts": "errors",
                "prompt": {"label": "message"}
              },
              "answer": {
                "body": {"challengeResponse": "$answer"},
                "outcomes": [
                  {"is": "refused", "status": 422, "when": {"errors.code": ["BANK_SAYS_NO"]}},
                  {"is": "expired", "when": {"errors.code": ["NOTHING_ASKED"]}}
                ]
              },
              "outcomes": [{"is": "refused", "status": 422, "when": {"errors.code": ["BANK_SAYS_NO"]}}]
            }
            """;

    private final RuntimeFixture server;
    private final Time time;
    private String client = "WorkClient";
    private String user = "u1";
    private Map<String, Object> body = Map.of("bank", "b7", "pin", "example-pin");
    private String key = KEY;
    private boolean resubmitting;

    FlowFixture(RuntimeFixture server, Time time) {
        this.server = server;
        this.time = time;
    }

    FlowFixture resubmitting() {
        resubmitting = true;
        return this;
    }

    FlowFixture client(String name) {
        client = name;
        return this;
    }

    FlowFixture user(String name) {
        user = name;
        return this;
    }

    FlowFixture body(Map<String, Object> value) {
        body = value;
        return this;
    }

    FlowFixture key(String secret) {
        key = secret;
        return this;
    }

    MfaFlow<Map<String, Object>> flow(String rules) {
        RuntimeFixture.Builder builder = server.builder().time(time);
        return flow(rules, (key.isEmpty() ? builder : builder.stateKey(key)).build());
    }

    @SuppressWarnings("unchecked")
    MfaFlow<Map<String, Object>> flow(String rules, ApiRuntime runtime) {
        WorkApi api = runtime.api(WorkApi.class);
        boolean isResubmit = resubmitting || rules.equals(RESUBMIT);
        return FlowBuilder.<Map<String, Object>>of(runtime, client, "start", rules)
                .path("user", user)
                .body(new HashMap<>(body))
                .start(values -> api.start(user, body))
                .answer(values -> isResubmit
                        ? api.start(user, values.body(Map.class))
                        : api.answer(
                                values.get("user", String.class),
                                values.get("id", String.class),
                                rules.equals(CONTINUE) ? values.get("Session", String.class) : "none",
                                values.body(Map.class)))
                .poll(values -> api.status(values.get("user", String.class), values.get("id", String.class)))
                .build();
    }
}
