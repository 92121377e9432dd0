package io.bankspec.codegen.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows with odd names, odd parameters and odd texts, and extensions that only look like ours. */
class FlowNamesTest {
    private static final String ASK = """
            /ask/{values}:
              post:
                operationId: ask
                tags: [Users]
                deprecated: true
                x-mfa: {kind: continue, answer: answer}
                x-timeout: 5
                parameters:
                  - {name: values, in: path, required: true, schema: {type: string}}
                  - {name: saved, in: query, required: true, schema: {type: string}}
                  - {name: runtime, in: header, required: true, schema: {type: string}}
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
            /answer:
              post:
                operationId: answer
                tags: [Users]
                x-answer:
                  challenge: Odd
                  body: {id: $answer}
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
            """;
    private static final String RESUME = """
            /resume:
              post:
                operationId: resumeAsk
                tags: [Users]
                x-mfa: {kind: continue, answer: answer}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
            """;
    private static final String COMPONENTS = """
            components:
              x-challenges:
                Odd: {when: {kind: [odd]}, prompts: questions, prompt: {label: text}}
              schemas:
                User: {type: object, properties: {id: {type: string}}}
                TinyMfa: {type: object, properties: {user: {$ref: '#/components/schemas/User'}}}
                FlowBuilder: {type: object, properties: {id: {type: string}}}
            """;

    @TempDir
    Path folder;

    private Generated generated(String paths, String components) throws Exception {
        return Generated.from(Specs.document("paths:\n" + paths.indent(2) + components), folder);
    }

    @Test
    void argumentsAndOperationsKeepTheirNames() throws Exception {
        generated(ASK + RESUME, COMPONENTS).run("""
                List<String> names = new ArrayList<>();
                for (var method : TinyMfa.class.getDeclaredMethods())
                    if (!method.isSynthetic())
                        names.add(method.getReturnType().getSimpleName() + ' ' + method.getName() + ' ' + method.getParameterCount());
                assertThat(names).containsExactlyInAnyOrder(
                        "MfaFlow ask 3", "MfaFlow ask 4", "MfaFlow resumeAsk 0",
                        "Challenged resumeAsk2 4", "Challenged resumeAsk2 5", "Challenged resumeResumeAsk 1");
                assertThat(TinyMfa.class.getMethod("ask", String.class, String.class, String.class))
                        .satisfies(method -> assertThat(method.isAnnotationPresent(Deprecated.class)).isTrue());
                assertThat(TinyMfa.class.getMethod("resumeAsk").isAnnotationPresent(Deprecated.class)).isFalse();
                """);
    }

    @Test
    void textsOfTheSpecArriveAsTheyAre() throws Exception {
        String odd = "\"\"\" \\ \\u0041 */ {{x}}";
        String components = COMPONENTS.replace("kind: [odd]", "kind: ['" + odd + "']");
        String answer = "{\"kind\": \"" + odd.replace("\\", "\\\\").replace("\"", "\\\"") + "\", \"questions\": [{}]}";
        generated(ASK, components)
                .answered(List.of(new MockResponse(200, Headers.of("Content-Type", "application/json"), answer)), """
                        MfaStep<User> step = builder.build().mfa().ask("a", "b", "c").start();
                        assertThat(step).isInstanceOf(MfaStep.Challenged.class);
                        """);
    }

    @Test
    void theResultMayBeABareList() throws Exception {
        String paths = """
                /jobs:
                  post: {operationId: begin, x-job: {poll: listJobs}, responses: {'204': {description: ok}}}
                  get:
                    operationId: listJobs
                    x-poll: {interval: 1, outcomes: [{is: running, when: {id: [busy]}}, {is: completed}]}
                    responses:
                      '200':
                        description: ok
                        content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/User'}}}}
                """;
        Headers json = Headers.of("Content-Type", "application/json");
        String components = COMPONENTS.replace("User: {", "User: {deprecated: true, ");
        generated(paths, components)
                .answered(
                        List.of(
                                new MockResponse.Builder().code(204).build(),
                                new MockResponse(200, json, "[{\"id\": \"done\"}, {\"id\": \"busy\"}]"),
                                new MockResponse(200, json, "[{\"id\": \"done\"}]")),
                        """
                MfaFlow<List<User>> flow =
                        builder.time(new io.bankspec.core.testing.JumpingTime()).build().jobs().begin();
                assertThat(flow.run()).extracting(User::getId).containsExactly("done");
                """);
        assertThat(folder.resolve("src/main/java/io/bankspec/tiny/TinyMfa.java"))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-mfa: true",
                "x-mfa: {kind: sms, answer: answer}",
                "x-mfa: {kind: continue, answer: nowhere}",
                "x-mfa: {kind: continue, answer: list}",
                "x-mfa: {kind: resubmit}",
                "x-mfa: {kind: poll, answer: answer}",
                "x-mfa: {kind: poll, answer: answer, poll: answer}",
                "x-mfa: {kind: continue, answer: answer, poll: list}",
                "x-mfa: {kind: continue, answer: needy}",
                "x-job: {poll: nowhere}",
                "x-job: {poll: needy}",
                "x-job: [1]"
            })
    void extensionsThatDoNotFitMakeNoFlow(String extension) throws Exception {
        String others = """
                /list:
                  get:
                    operationId: list
                    tags: [Users]
                    x-poll: soon
                    x-answer: 42
                    responses: {'204': {description: ok}}
                /needy/{id}:
                  post:
                    operationId: needy
                    x-poll: {interval: 1, outcomes: [{is: completed}]}
                    x-answer: {challenge: Odd, body: {id: $answer}}
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    responses: {'204': {description: ok}}
                """;
        String paths = ASK.replaceFirst("x-mfa: .*", extension) + others;
        generated(paths, COMPONENTS).run("""
                assertThat(TinyClient.class.getMethods()).extracting(java.lang.reflect.Method::getName)
                        .doesNotContain("mfa", "jobs");
                """);
    }

    @Test
    void docsTellHowToGetTheFlow() throws Exception {
        generated(ASK, COMPONENTS);
        assertThat(Files.readString(folder.resolve("docs/UsersApi.md")))
                .containsOnlyOnce("**Flow** ")
                .contains("**Flow** `client.mfa().ask(values, saved, runtime)`, result [`User`](models/User.md)");
    }
}
