package io.bankspec.codegen.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A provider that exists only in this spec: it asks in all three ways, and works on after its answer. None of its Java
 * is handwritten.
 */
class FlowTest {
    private static final String START = """
            var time = new io.bankspec.core.testing.JumpingTime();
            TinyClient client = builder.time(time).stateKey("an example of a state key, long enough").build();
            """;

    private static Generated provider;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        provider = Generated.from(Specs.document("""
                x-outcomes:
                  - {is: refused, when: {code: [login]}}
                paths:
                  /orders/{shop}:
                    post:
                      operationId: order
                      summary: Order something
                      x-mfa: {kind: resubmit, poll: readOrder, arguments: {id: $response.body.id}}
                      x-answer:
                        challenge: Code
                        body: {code: $answer}
                      parameters:
                        - {name: shop, in: path, required: true, schema: {type: string}}
                        - {name: copies, in: query, schema: {type: integer}}
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/OrderForm'}}}
                      responses:
                        '201':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                        '428':
                          description: a code is wanted
                          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
                  /orders/{shop}/{id}:
                    get:
                      operationId: readOrder
                      x-poll:
                        interval: 2
                        dataAfter: 7
                        state: state
                        outcomes:
                          - {is: completed, when: {state: [shipped]}}
                          - {is: gone, when: {state: [lost]}}
                      parameters:
                        - {name: shop, in: path, required: true, schema: {type: string}}
                        - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                  /doors/{door}:
                    post:
                      operationId: openDoor
                      x-mfa: {kind: continue, answer: answerDoor}
                      parameters: [{name: door, in: path, required: true, schema: {type: string}}]
                      responses: &door
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Door'}}}
                  /doors/{door}/answers/{round}:
                    put:
                      operationId: answerDoor
                      x-answer:
                        challenge: Riddles
                        arguments: {round: $challenge.body.round, Session: $challenge.header.Session}
                        body:
                          key: $challenge.body.key
                          answers: {$prompt.name: $answer}
                        outcomes:
                          - {is: wrongAnswer, when: {code: [riddle]}}
                      parameters:
                        - {name: door, in: path, required: true, schema: {type: string}}
                        - {name: round, in: path, required: true, schema: {type: integer, format: int32}}
                        - {name: Session, in: header, required: true, schema: {type: string}}
                      requestBody:
                        required: true
                        content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Answers'}}}
                      responses: *door
                  /jobs:
                    post:
                      operationId: print
                      x-job: {poll: listJobs}
                      responses:
                        '202':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
                    get:
                      operationId: listJobs
                      x-poll:
                        interval: 3
                        item: {in: jobs, where: {id: $response.body.id}}
                        state: state
                        outcomes:
                          - {is: completed, when: {state: [printed]}}
                          - {is: failed, when: {state: [burnt]}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Jobs'}}}
                  /trips:
                    post:
                      operationId: travel
                      x-mfa: {kind: poll, answer: answerTrip, poll: readTrip, arguments: {id: $response.body.id}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}
                  /cruises/{ship}:
                    post:
                      operationId: cruise
                      x-mfa:
                        kind: poll
                        answer: answerTrip
                        poll: readTrip
                        arguments: {id: $response.body.id}
                        lookup: {operation: listCruises, where: {ship: $request.path.ship}}
                      parameters: [{name: ship, in: path, required: true, schema: {type: string}}]
                      responses:
                        '202': {description: under way}
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}
                    get:
                      operationId: listCruises
                      x-pagination: {style: page, parameter: page, items: trips, totalPages: pages}
                      parameters:
                        - {name: ship, in: path, required: true, schema: {type: string}}
                        - {name: page, in: query, schema: {type: integer}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Trips'}}}
                  /toll:
                    post:
                      operationId: payToll
                      responses:
                        '204': {description: ok}
                        '428': {description: a code is wanted where none can be given}
                  /trips/{id}:
                    get:
                      operationId: readTrip
                      x-poll:
                        interval: 1
                        outcomes:
                          - {is: completed, when: {state: [there]}}
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}
                  /trips/{id}/answers:
                    post:
                      operationId: answerTrip
                      x-answer:
                        challenge: Choices
                        body: {answers: [{question: $prompt.id, choice: $answer}], final: true}
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/TripAnswers'}}}
                      responses: {'204': {description: ok}}
                components:
                  x-challenges:
                    Code:
                      status: 428
                      prompts: questions
                      prompt: {label: text}
                    Riddles:
                      in: [riddle, riddles]
                      prompts: prompts
                      prompt: {id: name, label: text}
                    Choices:
                      when: {state: [asking]}
                      prompts: questions
                      prompt:
                        id: id
                        label: text
                        type: kind
                        types: {C: options}
                        options: {in: choices, label: text, value: id}
                  schemas:
                    OrderForm: {type: object, properties: {what: {type: string}, code: {type: string, format: password}}}
                    Order: {type: object, properties: {id: {type: integer, format: int64}, state: {type: string}}}
                    Problem:
                      type: object
                      properties:
                        questions: {type: array, items: {type: object, properties: {text: {type: string}}}}
                    Door:
                      type: object
                      properties: {open: {type: boolean}, riddle: {type: object}, code: {type: string}}
                    Answers:
                      type: object
                      properties:
                        key: {type: string, format: password}
                        answers: {type: object, additionalProperties: {type: string, format: password}}
                    Job: {type: object, properties: {id: {type: integer}, state: {type: string}}}
                    Jobs: {type: object, properties: {jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}}}
                    Trips:
                      type: object
                      properties: {trips: {type: array, items: {$ref: '#/components/schemas/Trip'}}, pages: {type: integer}}
                    Trip: {type: object, properties: {id: {type: string}, ship: {type: string}, state: {type: string}, questions: {type: array, items: {}}}}
                    TripAnswers: {type: object, properties: {answers: {type: array, items: {type: object}}, final: {type: boolean}}}
                """), folder);
    }

    private static MockResponse json(int status, String body, String... headers) {
        Headers all = Headers.of(headers)
                .newBuilder()
                .set("Content-Type", "application/json")
                .build();
        return new MockResponse(status, all, body.replace('\'', '"'));
    }

    private static List<String> targets(List<RecordedRequest> sent) {
        return sent.stream()
                .map(request -> request.getMethod() + ' ' + request.getTarget())
                .toList();
    }

    @Test
    void theSameCallGoesAgainWithTheAnswerAndTheEndIsPolled() throws Exception {
        List<RecordedRequest> sent = provider.answered(
                List.of(
                        json(428, "{'questions': [{'text': 'Which code?'}]}"),
                        json(201, "{'id': 7, 'state': 'new'}"),
                        json(200, "{'id': 7, 'state': 'packed'}"),
                        json(200, "{'id': 7, 'state': 'shipped'}")),
                START + """
                        OrderForm form = OrderForm.builder().what("tea").build();
                        MfaFlow<Order> flow = client.mfa().order("s 1", form, OrderParams.builder().copies(2L).build());
                        List<String> states = new ArrayList<>();
                        Order done = flow.onProgress(states::add).run(challenge -> {
                            assertThat(challenge.prompts()).singleElement().extracting(MfaPrompt::label).isEqualTo("Which code?");
                            return MfaAnswers.of("123");
                        });
                        assertThat(done.getState()).isEqualTo("shipped");
                        assertThat(states).containsExactly("packed", "shipped");
                        assertThat(time.waits()).first().isEqualTo(Duration.ofSeconds(2));
                        assertThat(time.waits()).last().isEqualTo(Duration.ofSeconds(7));
                        """);
        assertThat(targets(sent))
                .containsExactly(
                        "POST /orders/s%201?copies=2",
                        "POST /orders/s%201?copies=2", "GET /orders/s%201/7", "GET /orders/s%201/7");
        assertThat(sent.get(0).getBody().utf8()).isEqualTo("{\"what\":\"tea\"}");
        assertThat(sent.get(1).getBody().utf8()).isEqualTo("{\"what\":\"tea\",\"code\":\"123\"}");
    }

    @Test
    void aCallThatIsSentAgainAndFailsLeavesNothingToPoll() throws Exception {
        provider.answered(List.of(json(428, "{'questions': [{'text': 'Which code?'}]}"), json(503, "{}")), START + """
                OrderForm form = OrderForm.builder().what("tea").build();
                MfaStep<Order> asked = client.mfa().order("s1", form).start();
                MfaStep<Order> failed = ((MfaStep.Challenged<Order>) asked).answer("123");
                assertThat(((MfaStep.Failed<Order>) failed).reason()).isEqualTo(MfaReason.UNAVAILABLE);
                """);
    }

    @Test
    void anotherCallTakesTheAnswersWithWhatTheChallengeWantsBack() throws Exception {
        List<RecordedRequest> sent = provider.answered(
                List.of(
                        json(
                                200,
                                "{'riddle': {'prompts': [{'name': 'a', 'text': 'A?'}, {'name': 'b'}], 'round': 1, 'key': 'k 1'}}",
                                "Session",
                                "s1"),
                        json(
                                200,
                                "{'riddles': [{'prompts': [{'name': 'c'}], 'round': 2, 'key': 'k2'}]}",
                                "session",
                                "s2"),
                        json(200, "{'open': true}")),
                START + """
                        MfaStep<Door> step = client.mfa().openDoor("d1").start();
                        MfaStep.Challenged<Door> first = (MfaStep.Challenged<Door>) step;
                        assertThat(first.prompts()).extracting(MfaPrompt::id).containsExactly("a", "b");
                        String saved = first.save();
                        MfaStep.Challenged<Door> elsewhere = client.mfa().resumeOpenDoor(saved, "d1");
                        step = elsewhere.answer(Map.of("a", "1", "b", "x y"));
                        step = ((MfaStep.Challenged<Door>) step).answer("3");
                        assertThat(((MfaStep.Completed<Door>) step).value().getOpen()).isTrue();
                        """);
        assertThat(targets(sent))
                .containsExactly("POST /doors/d1", "PUT /doors/d1/answers/1", "PUT /doors/d1/answers/2");
        assertThat(sent)
                .extracting(request -> request.getHeaders().get("Session"))
                .containsExactly(null, "s1", "s2");
        assertThat(sent.get(1).getBody().utf8()).isEqualTo("key=k+1&answers%5Ba%5D=1&answers%5Bb%5D=x+y");
        assertThat(sent.get(2).getBody().utf8()).isEqualTo("key=k2&answers%5Bc%5D=3");
    }

    @Test
    void whatTheSpecSaysOfAnswersEndsAFlow() throws Exception {
        provider.answered(
                List.of(
                        json(200, "{'code': 'login'}"),
                        json(200, "{'riddle': {'prompts': [{'name': 'a'}], 'round': 1, 'key': 'k'}}", "Session", "s"),
                        json(200, "{'code': 'riddle'}")),
                START + """
                        MfaStep<Door> refused = client.mfa().openDoor("d1").start();
                        assertThat(((MfaStep.Failed<Door>) refused).reason()).isEqualTo(MfaReason.LOGIN_REFUSED);
                        assertThatThrownBy(() -> client.mfa().openDoor("d1").run(challenge -> MfaAnswers.of("1")))
                                .isInstanceOfSatisfying(MfaFailedException.class, wrong ->
                                        assertThat(wrong.reason()).isEqualTo(MfaReason.WRONG_ANSWER));
                        """);
    }

    @Test
    void questionsThatThePollFindsAreAnsweredByChoice() throws Exception {
        List<RecordedRequest> sent = provider.answered(
                List.of(
                        json(200, "{'id': 't1', 'state': 'planned'}"),
                        json(
                                200,
                                "{'state': 'asking', 'questions': [{'id': 'q', 'text': 'How?', 'kind': 'C', 'choices': "
                                        + "[{'id': 'r', 'text': 'By rail'}, {'id': 's', 'text': 'By sea'}]}]}"),
                        new MockResponse.Builder().code(204).build(),
                        json(200, "{'state': 'on the way'}"),
                        json(200, "{'state': 'there'}")),
                START + """
                        Trip trip = client.mfa().travel().run(challenge -> {
                            MfaPrompt prompt = challenge.prompts().get(0);
                            assertThat(prompt.type()).isEqualTo(MfaPrompt.Type.OPTIONS);
                            assertThat(prompt.choices()).extracting(MfaChoice::label).containsExactly("By rail", "By sea");
                            return MfaAnswers.of(prompt.choices().get(1).value());
                        });
                        assertThat(trip.getState()).isEqualTo("there");
                        assertThat(time.waits()).hasSize(3);
                        """);
        assertThat(targets(sent))
                .containsExactly(
                        "POST /trips", "GET /trips/t1", "POST /trips/t1/answers", "GET /trips/t1", "GET /trips/t1");
        assertThat(sent.get(2).getBody().utf8())
                .isEqualTo("{\"answers\":[{\"question\":\"q\",\"choice\":\"s\"}],\"final\":true}");
    }

    @Test
    void whatAnAnswerWithoutABodyHasMadeIsLookedUpInTheListOfAll() throws Exception {
        List<RecordedRequest> sent = provider.answered(
                List.of(
                        new MockResponse.Builder().code(202).build(),
                        json(200, "{'trips': [{'id': 't1', 'ship': 'other'}], 'pages': 2}"),
                        json(200, "{'trips': [{'id': 't2', 'ship': 's1'}, {'id': 't3'}], 'pages': 2}"),
                        json(200, "{'state': 'there'}")),
                START + "assertThat(client.mfa().cruise(\"s1\").run().getState()).isEqualTo(\"there\");");
        assertThat(targets(sent))
                .containsExactly("POST /cruises/s1", "GET /cruises/s1", "GET /cruises/s1?page=2", "GET /trips/t2");
    }

    @Test
    void whatCannotBeToldFromOthersIsNotTaken() throws Exception {
        provider.answered(
                List.of(
                        new MockResponse.Builder().code(202).build(),
                        json(200, "{'trips': [{'id': 't1', 'ship': 's1'}, {'id': 't2', 'ship': 's1'}], 'pages': 1}"),
                        new MockResponse.Builder().code(202).build(),
                        json(200, "{'trips': [], 'pages': 1}"),
                        new MockResponse.Builder().code(202).build(),
                        json(503, "{}")),
                START + """
                        for (MfaReason reason : List.of(MfaReason.UNEXPECTED, MfaReason.UNEXPECTED, MfaReason.UNAVAILABLE)) {
                            MfaStep.Failed<Trip> failed = (MfaStep.Failed<Trip>) client.mfa().cruise("s1").start();
                            assertThat(failed.reason()).isEqualTo(reason);
                        }
                        """);
    }

    @Test
    void aStatusThatIsAChallengeIsOneInEveryOperationThatListsIt() throws Exception {
        provider.answered(List.of(new MockResponse.Builder().code(428).build()), START + """
                assertThatThrownBy(() -> client.default_().payToll().execute()).isInstanceOf(MfaRequiredException.class);
                """);
    }

    @Test
    void aJobIsJudgedByItsItem() throws Exception {
        MockResponse other = json(200, "{'jobs': [{'id': 1, 'state': 'burnt'}]}");
        provider.answered(
                List.of(
                        json(202, "{'id': 2}"),
                        other,
                        json(200, "{'jobs': [{'id': 1, 'state': 'burnt'}, {'id': 2, 'state': 'inked'}]}"),
                        json(200, "{'jobs': [{'id': 2, 'state': 'printed'}, {'id': 1, 'state': 'burnt'}]}"),
                        json(202, "{'id': 1}"),
                        other),
                START + """
                        List<String> states = new ArrayList<>();
                        Jobs jobs = client.jobs().print().onProgress(states::add).run();
                        assertThat(jobs.getJobs()).hasSize(2);
                        assertThat(states).containsExactly("inked", "printed");
                        assertThat(time.waits()).first().isEqualTo(Duration.ofSeconds(3));
                        assertThat(((MfaStep.Failed<Jobs>) client.jobs().print().start()).reason()).isEqualTo(MfaReason.FAILED);
                        """);
    }

    @Test
    void aSavedFlowWantsTheParametersOfItsStart() throws Exception {
        provider.answered(List.of(json(428, "{'questions': [{'text': 'Code?'}]}")), START + """
                OrderForm form = OrderForm.builder().what("tea").build();
                OrderParams two = OrderParams.builder().copies(2L).build();
                String saved = ((MfaStep.Challenged<Order>) client.mfa().order("s1", form, two).start()).save();
                assertThat(client.mfa().resumeOrder(saved, "s1", form, two).prompts()).hasSize(1);
                assertThatIllegalArgumentException().isThrownBy(() -> client.mfa().resumeOrder(saved, "s1", form));
                assertThatIllegalArgumentException().isThrownBy(() -> client.mfa().resumeOrder(saved, "s2", form, two));
                """);
    }

    @Test
    void theCallItselfSaysWhatIsWrongWithItsParameters() throws Exception {
        provider.run(START + """
                assertThatIllegalArgumentException().isThrownBy(() -> client.mfa().openDoor(null).start());
                assertThatIllegalArgumentException().isThrownBy(() -> client.mfa().openDoor("..").start());
                """);
    }

    @Test
    void aStatusThatIsAChallengeIsToldByItsException() throws Exception {
        provider.answered(List.of(json(428, "{'questions': []}")), START + """
                        OrderForm form = OrderForm.builder().what("tea").build();
                        assertThatThrownBy(() -> client.default_().order("s1", form).execute())
                                .isInstanceOf(MfaRequiredException.class);
                        """);
    }
}
