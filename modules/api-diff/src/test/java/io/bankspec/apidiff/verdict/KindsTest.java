package io.bankspec.apidiff.verdict;

import static io.bankspec.apidiff.verdict.Saver.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of change, made in a copy of a spec: the verdict, the member, what old sources and old classes do, and the version. */
class KindsTest {
    @TempDir
    static Path folder;

    private static Before before;
    private static final AtomicInteger COPIES = new AtomicInteger();

    @BeforeAll
    static void itsClientIsMadeOnce() {
        before = Saver.before(folder.resolve("before"));
    }

    /**
     * A change.
     *
     * @param says lines of the report without level and marks
     */
    record Change(String name, Level level, Consumer<Saver> edit, List<String> says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Change of(String name, Level level, Consumer<Saver> edit, String... says) {
        return new Change(name, level, edit, List.of(says));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isSaidAndShown(Change change) throws IOException {
        Path copy = folder.resolve("copy" + COPIES.incrementAndGet());

        SpecDiff diff = SpecDiff.between(before, Saver.with(change.edit, copy), copy.resolve("client"));

        assertThat(lines(diff)).containsExactlyElementsOf(change.says);
        assertThat(diff.level()).isEqualTo(change.level);
        assertThat(diff.needed())
                .hasToString(
                        switch (change.level) {
                            case BREAKING -> "2.0.0";
                            case COMPATIBLE -> "1.3.0";
                            case TEXT -> "1.2.3";
                        });
        assertThat(diff.hasItsVersion()).isEqualTo(change.level == Level.TEXT);
        for (Finding finding : diff.findings())
            assertThat(finding.certain())
                    .as(finding.toString())
                    .isEqualTo(finding.expected().breaks());
    }

    private static List<String> lines(SpecDiff diff) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : diff.findings()) {
            lines.add(finding.where() + " " + finding.change().kind());
            finding.shown().forEach((member, how) -> lines.add("  " + member + " " + how.keySet()));
        }
        diff.others().forEach((member, how) -> lines.add("? " + member + " " + how));
        return lines;
    }

    static List<Change> changes() {
        return List.of(
                of(
                        "an operation is added",
                        Level.COMPATIBLE,
                        it -> it.path("/accounts/{id}")
                                .set(
                                        "head",
                                        it.operation("delete", "/accounts/{id}")
                                                .deepCopy()
                                                .put("operationId", "hasAccount")),
                        "accounts().hasAccount() OPERATION_ADDED"),
                of(
                        "an operation is removed",
                        Level.BREAKING,
                        it -> it.path("/accounts/{id}").remove("delete"),
                        "accounts().deleteAccount() OPERATION_REMOVED",
                        "  AccountsApi.deleteAccount(String) [SOURCE, CLASSES]"),
                of(
                        "a path is renamed",
                        Level.BREAKING,
                        it -> {
                            ObjectNode paths = (ObjectNode) it.root().path("paths");
                            paths.set("/v2/members", paths.remove("/members"));
                        },
                        "members().createMember() OPERATION_MOVED",
                        "  MembersApi.createMember(NewMember) [REQUEST]"),
                of(
                        "an operation is renamed",
                        Level.BREAKING,
                        it -> it.operation("delete", "/accounts/{id}").put("operationId", "closeAccount"),
                        "accounts().closeAccount() OPERATION_RENAMED",
                        "  AccountsApi.deleteAccount(String) [SOURCE, CLASSES]"),
                of(
                        "a tag is changed",
                        Level.BREAKING,
                        it -> ((ArrayNode)
                                        it.operation("delete", "/accounts/{id}").path("tags"))
                                .set(0, "Members"),
                        "members().deleteAccount() TAG_CHANGED",
                        "  AccountsApi.deleteAccount(String) [SOURCE, CLASSES]"),
                of(
                        "an optional parameter is added",
                        Level.COMPATIBLE,
                        it -> it.parameters()
                                .add(json("{name: from, in: query, schema: {type: string, format: date}}")),
                        "accounts().listAccounts(): query parameter from PARAMETER_ADDED"),
                of(
                        "a required parameter is added",
                        Level.BREAKING,
                        it -> it.parameters()
                                .add(
                                        json(
                                                "{name: from, in: query, required: true, schema: {type: string, format: date}}")),
                        "accounts().listAccounts(): query parameter from PARAMETER_ADDED",
                        "  AccountsApi.listAccounts(String) [SOURCE, CLASSES]",
                        "  AccountsApi.listAccounts(String, ListAccountsParams) [SOURCE, CLASSES]"),
                of(
                        "a parameter is removed",
                        Level.BREAKING,
                        it -> it.parameters().remove(0),
                        "accounts().listAccounts(): query parameter kind PARAMETER_REMOVED",
                        "  ListAccountsParams.Builder.kind(Kind) [SOURCE, CLASSES]"),
                of(
                        "a parameter becomes required",
                        Level.BREAKING,
                        it -> ((ObjectNode) it.parameters().get(0)).put("required", true),
                        "accounts().listAccounts(): query parameter kind BECAME_REQUIRED",
                        "  AccountsApi.listAccounts(String) [SOURCE, CLASSES]",
                        "  AccountsApi.listAccounts(String, ListAccountsParams) [SOURCE, CLASSES]",
                        "  ListAccountsParams.Builder.kind(Kind) [SOURCE, CLASSES]"),
                of(
                        "a default changes",
                        Level.BREAKING,
                        it -> ((ObjectNode) it.parameters().get(1).path("schema")).put("default", 20),
                        "accounts().listAccounts(): query parameter most DEFAULT_CHANGED"),
                of(
                        "a limit is tightened",
                        Level.BREAKING,
                        it -> ((ObjectNode) it.properties("NewAccount").path("name")).put("maxLength", 20),
                        "NewAccount.name, in accounts().createAccount() LIMIT_TIGHTENED"),
                of(
                        "a limit is loosened",
                        Level.COMPATIBLE,
                        it -> ((ObjectNode) it.properties("NewAccount").path("name")).put("maxLength", 80),
                        "NewAccount.name, in accounts().createAccount() LIMIT_LOOSENED"),
                of(
                        "a field of answers is added",
                        Level.COMPATIBLE,
                        it -> it.properties("Account").set("bic", json("{type: string}")),
                        "Account.bic, in accounts().listAccounts() and 2 more PROPERTY_ADDED"),
                of(
                        "a required field of answers is added",
                        Level.COMPATIBLE,
                        it -> {
                            it.properties("Account").set("bic", json("{type: string}"));
                            it.required("Account").add("bic");
                        },
                        "Account.bic, in accounts().listAccounts() and 2 more PROPERTY_ADDED",
                        "  Account.Builder.build() [BUILD]"),
                of(
                        "an optional field of requests is added",
                        Level.COMPATIBLE,
                        it -> it.properties("NewAccount").set("bic", json("{type: string}")),
                        "NewAccount.bic, in accounts().createAccount() PROPERTY_ADDED"),
                of(
                        "a required field of requests is added",
                        Level.BREAKING,
                        it -> {
                            it.properties("NewAccount").set("bic", json("{type: string}"));
                            it.required("NewAccount").add("bic");
                        },
                        "NewAccount.bic, in accounts().createAccount() PROPERTY_ADDED",
                        "  NewAccount.Builder.build() [BUILD]"),
                of(
                        "a field is removed",
                        Level.BREAKING,
                        it -> it.properties("Account").remove("iban"),
                        "Account.iban, in accounts().listAccounts() and 2 more PROPERTY_REMOVED",
                        "  Account.getIban() [SOURCE, CLASSES]",
                        "  Account.Builder.iban(String) [SOURCE, CLASSES]"),
                of(
                        "a field is retyped",
                        Level.BREAKING,
                        it -> ((ObjectNode) it.properties("Account").path("count")).put("format", "int64"),
                        "Account.count, in accounts().listAccounts() and 2 more TYPE_CHANGED",
                        "  Account.getCount() [SOURCE, CLASSES]",
                        "  Account.Builder.count(Integer) [SOURCE, CLASSES]"),
                of(
                        "a field of answers becomes optional",
                        Level.BREAKING,
                        it -> it.required("Account").remove(1),
                        "Account.balance, in accounts().listAccounts() and 2 more BECAME_OPTIONAL",
                        "  Account.getBalance() [NULL]"),
                of(
                        "a field of answers becomes required",
                        Level.COMPATIBLE,
                        it -> it.required("Account").add("iban"),
                        "Account.iban, in accounts().listAccounts() and 2 more BECAME_REQUIRED",
                        "  Account.Builder.build() [BUILD]"),
                of(
                        "a field of requests becomes required",
                        Level.BREAKING,
                        it -> it.required("NewAccount").add("currency"),
                        "NewAccount.currency, in accounts().createAccount() BECAME_REQUIRED",
                        "  NewAccount.Builder.build() [BUILD]"),
                of(
                        "a field of answers that an example lacks becomes required",
                        Level.BREAKING,
                        it -> it.required("Account").add("count"),
                        "Account.count, in accounts().listAccounts() and 2 more BECAME_REQUIRED",
                        "  Account.getCount() [READ]",
                        "  Account.Builder.build() [BUILD]"),
                of(
                        "an enum value is added",
                        Level.COMPATIBLE,
                        it -> ((ArrayNode) it.schema("Kind").path("enum")).add("bonds"),
                        "Kind, in accounts().listAccounts() and 2 more ENUM_VALUE_ADDED"),
                of(
                        "an enum value is removed",
                        Level.BREAKING,
                        it -> ((ArrayNode) it.schema("Kind").path("enum")).remove(1),
                        "Kind, in accounts().listAccounts() and 2 more ENUM_VALUE_REMOVED",
                        "  Kind.SAVINGS [SOURCE, CLASSES]",
                        "  Kind.Known.SAVINGS [SOURCE]"),
                of(
                        "a union gets a member",
                        Level.COMPATIBLE,
                        it -> {
                            it.components("schemas")
                                    .set(
                                            "Trust",
                                            json(
                                                    "{type: object, required: [trustee], properties: {trustee: {type: string}}}"));
                            ((ArrayNode) it.schema("Holder").path("oneOf"))
                                    .add(json("{$ref: '#/components/schemas/Trust'}"));
                        },
                        "Holder, in accounts().listAccounts() and 2 more UNION_MEMBER_ADDED",
                        "Trust, in accounts().listAccounts() and 2 more SCHEMA_ADDED"),
                of(
                        "a status is added",
                        Level.COMPATIBLE,
                        it -> it.responses("post", "/accounts")
                                .set("404", json("{$ref: '#/components/responses/NotFound'}")),
                        "accounts().createAccount(): 404 RESPONSE_ADDED"),
                of(
                        "a status is removed",
                        Level.COMPATIBLE,
                        it -> it.responses("get", "/accounts").remove("404"),
                        "accounts().listAccounts(): 404 RESPONSE_REMOVED"),
                of(
                        "a media type is added",
                        Level.COMPATIBLE,
                        it -> ((ObjectNode) it.operation("get", "/accounts/{id}")
                                        .path("responses")
                                        .path("200")
                                        .path("content"))
                                .set("text/csv", json("{schema: {type: string}}")),
                        "accounts().getAccount(): response RESPONSE_MEDIA_TYPE_ADDED"),
                of(
                        "security is changed",
                        Level.BREAKING,
                        it -> it.operation("delete", "/accounts/{id}").set("security", json("[{token: []}]")),
                        "accounts().deleteAccount() SECURITY_CHANGED"),
                of(
                        "a security scheme is removed",
                        Level.BREAKING,
                        it -> it.components("securitySchemes").remove("token"),
                        "security scheme token SECURITY_SCHEME_REMOVED",
                        "  SaverClient.Builder.token(String) [SOURCE, CLASSES]",
                        "  SaverClient.Builder.token(Supplier) [SOURCE, CLASSES]"),
                of(
                        "a server is added",
                        Level.COMPATIBLE,
                        it -> ((ArrayNode) it.root().path("servers"))
                                .add(json("{url: 'https://new.bank.example', x-name: beta, description: New.}")),
                        "server beta SERVER_ADDED"),
                of(
                        "a server is removed",
                        Level.BREAKING,
                        it -> ((ArrayNode) it.root().path("servers")).remove(1),
                        "server test SERVER_REMOVED",
                        "  SaverClient.Server.TEST [SOURCE, CLASSES]"),
                of(
                        "a flow is changed",
                        Level.COMPATIBLE,
                        it -> ((ObjectNode)
                                        it.operation("get", "/members/{guid}").path("x-poll"))
                                .put("interval", 5),
                        "members().readMember() FLOW_CHANGED"),
                of(
                        "a flow is removed",
                        Level.BREAKING,
                        it -> it.operation("post", "/members").remove("x-job"),
                        "members().createMember() FLOW_REMOVED",
                        "  SaverClient.jobs() [SOURCE, CLASSES]",
                        "  SaverJobs.class [SOURCE, CLASSES]",
                        "  SaverJobs.createMember(NewMember) [SOURCE, CLASSES]"),
                of(
                        "a text is changed",
                        Level.TEXT,
                        it -> it.schema("Account").put("description", "What holds money."),
                        "Account DESCRIPTION_CHANGED"));
    }
}
