package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class PaginationRulesTest {
    private static final String PAGINATION = "$.paths['/users'].get['x-pagination']";

    private static final String SECOND = """
            /people:
              get:
                operationId: listPeople
                tags: [Users]
                summary: List the people
                description: Ten at a time.
                x-pagination: {style: page, parameter: page, items: users, totalPages: paging.pages}
                parameters:
                  - {name: page, in: query, description: Counts from 1., schema: {type: integer, format: int64}, example: 2}
                responses:
                  '200':
                    description: One page.
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/UserPage'}
                        example: {users: [{id: u1}], paging: {pages: 3}}
                  '404': {$ref: '#/components/responses/NotFound'}
            """;

    @Test
    void pageParameterIsAQueryParameter() {
        clean().replace("parameter: page", "parameter: start")
                .breaks("pagination-parameter", PAGINATION + ".parameter", "x-pagination");
    }

    @Test
    void sizeParameterIsAQueryParameter() {
        clean().replace("parameter: page", "parameter: page, size: perPage")
                .breaks("pagination-parameter", PAGINATION + ".size", "x-pagination");
    }

    @Test
    void itemsAreAListOfTheAnswer() {
        clean().replace("items: users,", "items: paging,")
                .breaks("pagination-path", PAGINATION + ".items", "x-pagination");
    }

    @Test
    void totalPagesAreInTheAnswer() {
        clean().replace("paging.pages", "paging.total")
                .breaks("pagination-path", PAGINATION + ".totalPages", "x-pagination");
    }

    @Test
    void moreIsInTheAnswer() {
        clean().replace("totalPages: paging.pages", "more: moreAvailable")
                .breaks("pagination-path", PAGINATION + ".more", "x-pagination");
    }

    @Test
    void pageParameterIsAWholeNumber() {
        clean().replace("schema: {type: integer, format: int32, default: 1}", "schema: {type: string, default: '1'}")
                .replace("example: 2\n", "example: '2'\n")
                .breaks("pagination-parameter", PAGINATION + ".parameter", "x-pagination");
    }

    @Test
    void totalPagesAreAWholeNumber() {
        clean().replace("pages: {type: integer, format: int32,", "pages: {type: number,")
                .breaks("pagination-path", PAGINATION + ".totalPages", "x-pagination");
    }

    @Test
    void moreIsTrueOrFalse() {
        clean().replace("totalPages: paging.pages", "more: paging.pages")
                .breaks("pagination-path", PAGINATION + ".more", "x-pagination");
        clean().replace("totalPages: paging.pages", "more: paging.next").isClean();
    }

    @Test
    void operationsWithOneSchemaFindTheirItemsAtOnePlace() {
        clean().add("paths", SECOND).isClean();
        String other = "x-pagination: {style: record, parameter: page, items: others, totalPages: paging.pages}";
        clean().add("paths", SECOND.replaceFirst("x-pagination.*", other.replace("others", "users")))
                .isClean();
        clean().add("paths", SECOND.replaceFirst("x-pagination.*", other))
                .replace(
                        "users: {type: array,",
                        "others: {type: array, description: More users., items: {$ref: '#/components/schemas/User'}}\n"
                                + "        users: {type: array,")
                .breaks("pagination-schema", "$.paths['/people'].get['x-pagination']", other);
    }
}
