package io.bankspec.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A small spec without a fault, which a test then breaks in one place. */
record SpecText(String text) {
    static final Path EXTENSIONS = Path.of("../../specs/extensions.schema.json");

    private static final String CLEAN = """
        openapi: 3.0.3
        info:
          title: Bank
          version: 1.0.0
          x-source: revision of May 2018
          license: {name: Apache-2.0}
        servers:
          - {url: 'https://api.bank.test/v1', x-name: production}
        tags:
          - {name: Users, description: The people.}
        security:
          - key: []
        # root
        paths:
          /users:
            get:
              operationId: listUsers
              tags: [Users]
              summary: List the users
              description: Ten at a time.
              x-pagination: {style: page, parameter: page, items: users, totalPages: paging.pages}
              # list
              parameters:
                - name: page
                  in: query
                  description: Counts from 1.
                  schema: {type: integer, format: int32, default: 1}
                  example: 2
                # parameters
              responses:
                '200':
                  description: One page.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/UserPage'}
                      example: {users: [{id: u1}], paging: {pages: 3}}
                '404': {$ref: '#/components/responses/NotFound'}
            post:
              operationId: createUser
              tags: [Users]
              summary: Create a user
              description: Once for each person.
              # create
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/UserCreate'}
                    example: {name: Jane, secret: abc}
              responses:
                '201':
                  description: The user.
                  # header
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/User'}
                      example: {id: u1, state: new}
                '404': {$ref: '#/components/responses/NotFound'}
          # paths
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            # schemes
          responses:
            NotFound:
              description: Unknown.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Error'}
                  example: {code: gone}
          schemas:
            UserPage:
              type: object
              description: One page of users.
              properties:
                users: {type: array, description: The users., items: {$ref: '#/components/schemas/User'}}
                paging: {$ref: '#/components/schemas/Paging'}
            Paging:
              type: object
              description: Where the page is.
              properties:
                pages: {type: integer, format: int32, description: How many there are.}
                next: {type: boolean, description: Whether there is another one.}
            UserCreate:
              type: object
              description: A new person.
              properties:
                name: {type: string, maxLength: 20, description: Full name.}
                secret: {type: string, format: password, description: Chosen by you.}
            User:
              type: object
              description: A person.
              required: [id]
              properties:
                id: {type: string, description: Of the provider.}
                state: {type: string, enum: [new, old], nullable: true, description: How it stands.}
                friend: {nullable: true, allOf: [{$ref: '#/components/schemas/User'}]}
                # properties
            # schemas
            Error:
              type: object
              description: What went wrong.
              properties:
                code: {type: string, description: For programs.}
        """;

    static SpecText clean() {
        return new SpecText(CLEAN);
    }

    /** The same as a document of OpenAPI 3.1. */
    SpecText in31() {
        return new SpecText(text.replace("openapi: 3.0.3", "openapi: 3.1.0")
                .replace("type: string, enum: [new, old], nullable: true", "type: [string, 'null'], enum: [new, old]")
                .replace("nullable: true, ", ""));
    }

    /** Replaces what is there exactly once. */
    SpecText replace(String old, String by) {
        assertThat(text.split(Pattern.quote(old), -1)).as(old).hasSize(2);
        return new SpecText(text.replace(old, by));
    }

    /** Puts lines before the comment {@code # place}, as far to the right as the comment is. */
    SpecText add(String place, String lines) {
        String comment = "# " + place + "\n";
        int at = text.indexOf(comment);
        assertThat(at).as(place).isPositive();
        String margin = text.substring(text.lastIndexOf('\n', at) + 1, at);
        String added = lines.stripTrailing().replace("\n", "\n" + margin) + "\n" + margin;
        return new SpecText(text.substring(0, at) + added + text.substring(at));
    }

    List<Violation> violations() {
        try {
            Path file = Files.createTempFile("spec", ".yaml");
            try {
                Files.writeString(file, text);
                return SpecLint.check(file, EXTENSIONS);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void isClean() {
        assertThat(violations()).isEmpty();
    }

    /** Among the violations is one of this rule, at this path, on the line that first has {@code place}. */
    void has(String rule, String path, String place) {
        assertThat(text).contains(place);
        assertThat(violations()).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.path()).isEqualTo(path);
            assertThat(violation.line()).isEqualTo(lineOf(place));
        });
    }

    /** There is one violation, of this rule, at this path, on the line that first has {@code place}. */
    void breaks(String rule, String path, String place) {
        assertThat(text).contains(place);
        assertThat(violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).as(violation.toString()).isEqualTo(rule);
            assertThat(violation.path()).isEqualTo(path);
            assertThat(violation.line()).as(violation.toString()).isEqualTo(lineOf(place));
            assertThat(violation.message()).isNotBlank();
            assertThat(violation.remedy()).isNotBlank();
        });
    }

    private int lineOf(String place) {
        return (int) text.substring(0, text.indexOf(place))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
