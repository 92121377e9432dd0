package io.bankspec.codegen.compatibility;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Generated.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a spec may get more of without a caller noticing: what compiled still compiles, and what was compiled runs as before, without being
 * compiled again.
 */
class AdditionsTest {
    private static final Path SPEC = Path.of("src/test/resources/compatibility/additions.yaml");
    private static final String ADDED = "# added";

    private static Generated before;
    private static Generated after;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        String spec = Files.readString(SPEC);
        before = Generated.from(
                spec.lines().filter(line -> !line.endsWith(ADDED)).collect(Collectors.joining("\n")),
                folder.resolve("before"));
        after = Generated.from(spec, folder.resolve("after"));
    }

    /** Of a caller that the first client has compiled. */
    private static void assertUnbroken(String statements, MockResponse... answers) throws Exception {
        Snippet caller = before.compile(statements);
        after.compile(caller);
        before.answered(List.of(answers), caller);
        after.answered(List.of(answers), caller);
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse(status, Headers.of("Content-Type", "application/json"), body.replace('\'', '"'));
    }

    @Test
    void aValueOfAnEnumeration() throws Exception {
        assertUnbroken("""
                Task task = Task.fromJson(json("{'id':'1','status':'blocked'}"));
                String said = switch (task.getStatus().known()) {
                    case Status.Known.OPEN -> "open";
                    case Status.Known.DONE -> "done";
                    default -> "other";
                };
                assertThat(said).isEqualTo("other");
                assertThat(task.getStatus()).hasToString("blocked").isNotIn(Status.OPEN, Status.DONE);
                assertThat(Status.of("done")).isSameAs(Status.DONE);
                """);
    }

    @Test
    void aNumberOfAnEnumeration() throws Exception {
        assertUnbroken("""
                Task task = Task.fromJson(json("{'id':'1','level':2.5}"));
                String said = switch (task.getLevel().known()) {
                    case Level.Known._1_5 -> "low";
                    default -> "other";
                };
                assertThat(said).isEqualTo("other");
                assertThat(task.toJson()).isEqualTo(json("{'id':'1','level':2.5}"));
                """);
    }

    /** So that nobody can leave out what is to come. */
    @Test
    void aSwitchOverAnEnumerationHasADefault() {
        assertThatThrownBy(() -> before.compile("""
                        String said = switch (Status.OPEN.known()) {
                            case Status.Known.OPEN -> "open";
                            case Status.Known.DONE -> "done";
                        };
                        """))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not cover all possible input values");
    }

    @Test
    void aPropertyOfAnAnswer() throws Exception {
        assertUnbroken("""
                Task task = builder.key("k").build().tasks().readTask("1").execute();
                assertThat(task.getId()).isEqualTo("1");
                assertThat(task.toJson()).contains(json("'due':'2020-01-31'"), json("'note':'n'"));
                assertThat(task).isEqualTo(Task.fromJson(task.toJson())).hasSameHashCodeAs(task.toBuilder().build());
                """, json(200, "{'id':'1','due':'2020-01-31','note':'n'}"));
    }

    @Test
    void anOptionalPropertyOfARequest() throws Exception {
        assertUnbroken("""
                Task task = Task.builder().id("1").status(Status.OPEN).build();
                assertThat(task.toJson()).isEqualTo(json("{'id':'1','status':'open'}"));
                """);
    }

    @Test
    void aPropertyThatACallerSentAlready() throws Exception {
        assertUnbroken("""
                Task task = Task.builder().id("1").putAdditionalProperty("note", "n").build();
                assertThat(task.toJson()).isEqualTo(json("{'id':'1','note':'n'}"));
                Task other = task.toBuilder().putAdditionalProperty("note", "m").build();
                assertThat(other.toJson()).isEqualTo(json("{'id':'1','note':'m'}"));
                """);
    }

    @Test
    void anOptionalParameterOfAnOperationThatHadNone() throws Exception {
        assertUnbroken("""
                assertThat(builder.key("k").build().tasks().listTasks().execute().getTasks()).isEmpty();
                """, json(200, "{'tasks':[]}"));
    }

    @Test
    void oneMoreOptionalParameterAndOneMoreGoodStatus() throws Exception {
        assertUnbroken("""
                Task task = Task.builder().id("1").build();
                AddTaskParams dry = AddTaskParams.builder().dry(true).build();
                assertThat(builder.key("k").build().tasks().addTask(task, dry).execute().getId()).isEqualTo("1");
                """, json(200, "{'id':'1'}"));
    }

    @Test
    void anOptionalPartOfAForm() throws Exception {
        assertUnbroken("""
                MultipartBody.Part file = MultipartBody.Part.createFormData("file", "a.txt", RequestBody.create("a", null));
                RequestBody title = RequestBody.create("A", null);
                builder.key("k").build().tasks().attach("1", file, title).execute();
                """, new MockResponse.Builder().code(204).build());
    }

    @Test
    void aMemberOfAUnion() throws Exception {
        assertUnbroken("""
                Pet bird = Pet.fromJson(json("{'wings':2}"));
                assertThat(bird.isCat() || bird.isDog()).isFalse();
                assertThat(bird.toJson()).isEqualTo(json("{'wings':2}"));
                Pet dog = Pet.fromJson(json("{'bones':3}"));
                assertThat(dog.asDog().getBones()).isEqualTo(3L);
                assertThat(Pet.ofCat(Cat.builder().mice(1L).build()).asCat().getMice()).isEqualTo(1L);
                """);
    }

    /** Whoever stubs an API by hand has to write the new method when compiling again; a proxy or a mock need not. */
    @Test
    void anOperationOfAnApiThatAProgramStubs() throws Exception {
        Snippet stub = before.compile("""
                TasksApi stub = new TasksApi() {
                    public ApiCall<Tasks> listTasks() { return null; }
                    public ApiCall<Task> addTask(Task body) { return null; }
                    public ApiCall<Task> addTask(Task body, AddTaskParams params) { return null; }
                    public ApiCall<Task> readTask(String id) { return null; }
                    public ApiCall<Void> attach(String id, MultipartBody.Part file) { return null; }
                    public ApiCall<Void> attach(String id, MultipartBody.Part file, RequestBody title) { return null; }
                    public ApiCall<Start> startTask(String id) { return null; }
                    public ApiCall<Start> answerTask(String id, Answer body) { return null; }
                };
                assertThat(stub.readTask("1")).isNull();
                """);
        after.answered(List.of(), stub);
        assertThatThrownBy(() -> after.compile(stub)).hasMessageContaining("does not override abstract method");
    }

    @Test
    void anErrorAndWhatItSays() throws Exception {
        assertUnbroken("""
                try {
                    builder.key("k").build().tasks().readTask("1").execute();
                    fail("no error");
                } catch (ConflictException e) {
                    assertThat(e.error(Problem.class)).isNull();
                } catch (NotFoundException e) {
                    assertThat(e.error(Problem.class).getCode()).isEqualTo("gone");
                }
                """, json(404, "{'code':'gone','hint':'h'}"));
    }

    @Test
    void aServer() throws Exception {
        assertUnbroken("assertThat(TinyClient.Server.PRODUCTION).hasToString(\"https://api.bank.test\");");
    }

    @Test
    void aSchemeThatDoesAsWell() throws Exception {
        assertUnbroken("""
                TinyClient client = builder.key("k").build();
                client.tasks().readTask("1").execute();
                """, json(200, "{'id':'1'}"));
    }

    @Test
    void aKindOfPromptAndAParameterOfTheFlow() throws Exception {
        assertUnbroken(
                """
                Start done = builder.key("k").build().mfa().startTask("1").run(challenge -> {
                    MfaPrompt prompt = challenge.prompts().get(0);
                    return MfaAnswers.of(switch (prompt.type()) {
                        case TEXT -> "not this";
                        default -> prompt.label();
                    });
                });
                assertThat(done.getDone()).isTrue();
                """, json(200, "{'question':{'prompts':[{'text':'Pin?','kind':'P'}]}}"), json(200, "{'done':true}"));
    }

    /** Its text is read by the client of another process, which is newer. */
    @Test
    void aFlowThatWasSavedBefore(@TempDir Path folder) throws Exception {
        String start = """
                TinyClient client = builder.key("k").stateKey("an example of a state key, long enough").build();
                java.nio.file.Path file = java.nio.file.Path.of("%s");
                """.formatted(folder.resolve("saved"));
        Snippet saves = before.compile(start + """
                MfaStep<Start> asked = client.mfa().startTask("1").start();
                java.nio.file.Files.writeString(file, ((MfaStep.Challenged<Start>) asked).save());
                """);
        Snippet resumes = before.compile(start + """
                String saved = java.nio.file.Files.readString(file);
                MfaStep<Start> done = client.mfa().resumeStartTask(saved, "1").answer("a");
                assertThat(((MfaStep.Completed<Start>) done).value().getDone()).isTrue();
                """);
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(json(200, "{'question':{'prompts':[{'text':'Pin?','kind':'P'}]}}"));
            server.enqueue(json(200, "{'done':true}"));
            server.start();
            before.run(server, saves);
            after.run(server, resumes);
        }
    }
}
