package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaginationTest {
    private static final String LIST = """
            /users:
              get:
                operationId: list
                tags: [Users]
                x-pagination: {style: page, parameter: page, size: perPage, items: users, totalPages: paging.pages}
                parameters:
                  - {name: page, in: query, schema: {type: integer}}
                  - {name: perPage, in: query, schema: {type: integer, maximum: 500}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/UserPage'}}}}}
            """;
    private static final String SCHEMAS = """
            UserPage:
              type: object
              properties:
                users: {type: array, items: {$ref: '#/components/schemas/User'}}
                paging: {$ref: '#/components/schemas/Paging'}
            Paging: {type: object, required: [pages], properties: {pages: {type: integer, format: int32}}}
            User: {type: object, properties: {id: {type: string}}}
            """;

    @TempDir
    Path folder;

    private Generated generated(String paths, String schemas) throws Exception {
        return Generated.from(Specs.paths(paths, schemas), folder);
    }

    private String page() throws Exception {
        return Files.readString(folder.resolve("docs/UsersApi.md"));
    }

    @Test
    void callWalksOverTheItemsOfItsPages() throws Exception {
        Generated client = generated(LIST, SCHEMAS);
        String one = "{\"users\": [{\"id\": \"a\"}], \"paging\": {\"pages\": 1}}";
        client.answered("application/json", one, """
                List<String> ids = new ArrayList<>();
                for (User user : client.users().list().items()) ids.add(user.getId());
                assertThat(ids).containsExactly("a");
                """);
        client.answered(
                "application/json",
                one,
                "List<User> users = client.users().list().toListAsync().join();\nassertThat(users).hasSize(1);");
        client.answered("application/json", one, """
                java.util.stream.Stream<User> users = client.users().list().stream();
                assertThat(users).hasSize(1);
                """);
        client.answered("application/json", "{\"users\": \"none\"}", """
                assertThatThrownBy(() -> client.users().list().items().iterator().hasNext())
                        .isInstanceOf(InvalidFieldException.class);
                """);
        client.answered("application/json", one, """
                UserPage page = client.users().list().execute();
                assertThat(page.items()).isEqualTo(page.getUsers());
                """);
    }

    @Test
    void requestsOfTheFirstPageAreThoseOfThePlainCall() throws Exception {
        String two = "ListParams.builder().page(2L).perPage(500L).build()";
        assertThat(generated(LIST, SCHEMAS)
                        .answered(
                                "application/json",
                                "{\"users\": []}",
                                "client.users().list(" + two + ").items().iterator().hasNext();")
                        .getTarget())
                .isEqualTo("/users?page=2&perPage=500");
    }

    @Test
    void pageSizeAboveTheMaximumOfItsSchemaIsRefused() throws Exception {
        generated(LIST, SCHEMAS).run("""
                TinyClient client = builder.build();
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> client.users().list(ListParams.builder().perPage(501L).build()).items())
                        .withMessage("perPage is above the provider's limit of 500");
                """);
    }

    @Test
    void methodCarriesWhatTheSpecSaysOfItsRequests() throws Exception {
        String records =
                LIST.replace("style: page,", "style: record, start: 0,").replace(", maximum: 500", "");
        generated(records, SCHEMAS).run("""
                var paged = io.bankspec.core.internal.operation.Operation.of(UsersApi.class.getMethod("list").getAnnotations()).paged();
                assertThat(paged.parameter()).isEqualTo("page");
                assertThat(paged.byRecord()).isTrue();
                assertThat(paged.start()).isZero();
                assertThat(paged.size()).isEqualTo("perPage");
                assertThat(paged.maximum()).isZero();
                """);
    }

    @Test
    void whatTheProviderLeftOutIsUnknown() throws Exception {
        generated(LIST, SCHEMAS).run("""
                Page<User> page = UserPage.fromJson(json("{'users': [{'id': 'a'}, {'id': 'b'}], 'paging': {'pages': 7}}"));
                assertThat(page.items()).extracting(User::getId).containsExactly("a", "b");
                assertThat(page.isPage()).isTrue();
                assertThat(page.totalPages()).isEqualTo(7L);
                assertThat(page.more()).isNull();
                for (String text : List.of("{}", "{'users': null, 'paging': null}", "{'paging': {}}", "{'paging': {'pages': null}}")) {
                    Page<User> empty = UserPage.fromJson(json(text));
                    assertThat(empty.items()).as(text).isEmpty();
                    assertThat(empty.isPage()).as(text).isFalse();
                    assertThat(empty.totalPages()).as(text).isNull();
                }
                """);
    }

    @Test
    void itemsAndMoreMayBeDeepInside() throws Exception {
        String deep = LIST.replace("items: users, totalPages: paging.pages", "items: data.all.users, more: data.more");
        generated(deep, """
                UserPage: {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Data'}}}
                Data:
                  type: object
                  required: [all]
                  properties:
                    all: {nullable: true, allOf: [{$ref: '#/components/schemas/All'}]}
                    more: {type: boolean, deprecated: true}
                All: {type: object, required: [users], properties: {users: {type: array, items: {type: string, nullable: true}}}}
                """).run("""
                Page<String> page = UserPage.fromJson(json("{'data': {'all': {'users': ['a', null]}, 'more': true}}"));
                assertThat(page.items()).containsExactly("a", null);
                assertThat(page.more()).isTrue();
                assertThat(page.totalPages()).isNull();
                for (String text : List.of("{}", "{'data': {}}", "{'data': {'all': null}}", "{'data': {'all': {}}}")) {
                    assertThat(UserPage.fromJson(json(text)).items()).as(text).isEmpty();
                    assertThat(UserPage.fromJson(json(text)).isPage()).as(text).isFalse();
                    assertThat(UserPage.fromJson(json(text)).more()).as(text).isNull();
                }
                """);
    }

    @Test
    void fieldsAndSchemasMayHaveTheNamesOfWhatAPageTells() throws Exception {
        String same = LIST.replace("items: users, totalPages: paging.pages", "items: items, totalPages: totalPages");
        String clash = """
                /clash:
                  get:
                    operationId: clash
                    tags: [Users]
                    responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/PagedCall'}}}}}
                """;
        generated(same + clash, """
                UserPage:
                  type: object
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Page'}}
                    totalPages: {type: integer}
                    more: {type: boolean, nullable: true}
                    at: {type: string}
                Page: {type: object, properties: {id: {type: string}}}
                PagedCall: {type: object, properties: {id: {type: string}}}
                Paged: {type: object, properties: {id: {type: string}}}
                Optional: {type: object, properties: {id: {type: string}}}
                """).run("""
                UserPage page = UserPage.fromJson(json("{'items': [{'id': 'a'}], 'totalPages': 3, 'more': true}"));
                assertThat(page.items()).isEqualTo(page.getItems());
                assertThat(page.totalPages()).isEqualTo(page.getTotalPages()).isEqualTo(3L);
                assertThat(page.hasMore()).isTrue();
                assertThat(page.more()).isNull();
                ApiCall<PagedCallModel> call = builder.build().users().clash();
                """);
    }

    @Test
    void paginationThatDoesNotFitItsOperationIsLeftAlone() throws Exception {
        String user = "x-pagination: {style: page, parameter: nowhere, items: users, totalPages: paging.pages}";
        for (String other : new String[] {
            user,
            user.replace("nowhere", "page").replace("items: users", "items: nothing"),
            user.replace("nowhere", "page").replace("items: users", "items: paging"),
            user.replace("nowhere", "page").replace("paging.pages", "users"),
            user.replace("nowhere", "page").replace("totalPages", "more"),
            user.replace("nowhere", "page").replace("paging.pages", "paging.pages.none"),
            "x-pagination: true"
        }) {
            Path place = Files.createDirectory(folder.resolve(String.valueOf(other.hashCode())));
            String paths = LIST.replaceFirst("x-pagination.*", other);
            Generated.from(Specs.paths(paths, SCHEMAS), place).run("""
                    assertThat(UsersApi.class.getMethod("list").getReturnType()).isEqualTo(ApiCall.class);
                    assertThat(Page.class.isAssignableFrom(UserPage.class)).isFalse();
                    """);
        }
    }

    @Test
    void ofTwoOperationsThatLookElsewhereInOneSchemaTheFirstIsPaged() throws Exception {
        String second = LIST.replace("/users:", "/others:")
                .replace("operationId: list", "operationId: others")
                .replace(", totalPages: paging.pages", "");
        generated(LIST + second, SCHEMAS).run("""
                assertThat(UsersApi.class.getMethod("list").getReturnType()).isEqualTo(PagedCall.class);
                assertThat(UsersApi.class.getMethod("others").getReturnType()).isEqualTo(ApiCall.class);
                """);
    }

    @Test
    void onlyTheJsonOfAnOperationIsPaged() throws Exception {
        String file =
                LIST.replace("content: {", "content: {application/pdf: {schema: {type: string, format: binary}}, ");
        generated(file, SCHEMAS).run("""
                assertThat(UsersApi.class.getMethod("list").getReturnType()).isEqualTo(PagedCall.class);
                assertThat(UsersApi.class.getMethod("listAsPdf").getReturnType()).isEqualTo(ApiCall.class);
                """);
    }

    @Test
    void docsTellThatItIsPagedAndShowTheWalk() throws Exception {
        generated(LIST, SCHEMAS);
        assertThat(page())
                .contains("UserPage answer = client.users().list().execute();\n")
                .contains("Iterable<User> items = client.users().list().items();\n")
                .containsOnlyOnce("- **Paged** by `page`")
                .contains("with a `perPage` of 500 at most");
    }
}
