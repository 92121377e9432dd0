package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.paths("""
                /json:
                  post:
                    operationId: json
                    requestBody: {required: true, content: {application/vnd.tiny.v1+json: {schema: {$ref: '#/components/schemas/Item'}}}}
                    responses: {'204': {description: ok}}
                  patch:
                    operationId: optional
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                    responses: {'204': {description: ok}}
                  delete:
                    operationId: remove
                    requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}
                    responses: {'204': {description: ok}}
                  get:
                    operationId: read
                    requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                    responses: {'204': {description: ok}}
                  put: {operationId: bodyless, responses: {'204': {description: ok}}}
                /form:
                  post:
                    operationId: form
                    requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}}
                    responses: {'204': {description: ok}}
                /upload:
                  post:
                    operationId: upload
                    requestBody:
                      content:
                        multipart/form-data:
                          schema:
                            type: object
                            properties: {file: {type: string, format: binary}, note-text: {type: string}}
                    responses: {'204': {description: ok}}
                  delete:
                    operationId: unload
                    requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}}}}
                    responses: {'204': {description: ok}}
                /files:
                  post:
                    operationId: files
                    requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}}
                    responses: {'204': {description: ok}}
                /styled:
                  post:
                    operationId: styled
                    requestBody:
                      required: true
                      content:
                        application/x-www-form-urlencoded:
                          schema: {$ref: '#/components/schemas/Styled'}
                          encoding:
                            ids: {style: form, explode: false}
                            spaced: {style: spaceDelimited, explode: false}
                            piped: {style: pipeDelimited, explode: false}
                            each: {style: form, explode: true}
                            alone: {explode: true}
                            json: {contentType: application/json}
                    responses: {'204': {description: ok}}
                /any:
                  post:
                    operationId: any
                    requestBody: {required: true, content: {'*/*': {schema: {type: string, format: binary}}}}
                    responses: {'204': {description: ok}}
                  put:
                    operationId: anyJson
                    requestBody: {required: true, content: {'*/*': {schema: {$ref: '#/components/schemas/Item'}}}}
                    responses: {'204': {description: ok}}
                  patch:
                    operationId: anyText
                    requestBody: {required: true, content: {'text/*': {schema: {type: string}}}}
                    responses: {'204': {description: ok}}
                /text:
                  post:
                    operationId: text
                    requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
                    responses: {'204': {description: ok}}
                /quoted:
                  post:
                    operationId: quoted
                    requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
                    responses: {'204': {description: ok}}
                /raw:
                  post:
                    operationId: raw
                    requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
                    responses: {'204': {description: ok}}
                """, """
                Upload:
                  type: object
                  required: [files, title]
                  properties:
                    files: {type: array, items: {type: string, format: binary}}
                    title: {type: string}
                    tags: {type: array, items: {type: string}}
                Styled:
                  type: object
                  properties:
                    ids: {type: array, items: {type: string}}
                    spaced: {type: array, items: {type: string}}
                    piped: {type: array, items: {type: string}}
                    each: {type: array, items: {type: string}}
                    alone: {$ref: '#/components/schemas/Item'}
                    json: {$ref: '#/components/schemas/Item'}
                    rows: {type: array, items: {$ref: '#/components/schemas/Item'}}
                Item: {type: object, properties: {n: {type: integer}, x: {type: string, nullable: true}}}
                Form:
                  type: object
                  properties:
                    'credentials[login_params]': {type: object, x-java-name: loginParams, additionalProperties: {type: string}}
                    filter: {type: object, properties: {range: {type: object, properties: {to: {type: integer}}}}}
                    tags: {type: array, items: {type: string}}
                    text: {type: string}
                """), folder);
    }

    private static RecordedRequest sent(String call) throws Exception {
        return client.sent("client.default_()." + call + ".execute();");
    }

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
    }

    @Test
    void jsonHasTheMediaTypeOfTheSpec() throws Exception {
        RecordedRequest request = sent("json(Item.builder().n(1L).x(null).build())");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/vnd.tiny.v1+json");
        assertThat(body(request)).isEqualTo("{\"n\":1,\"x\":null}");
    }

    @Test
    void optionalBodyMayBeLeftOut() throws Exception {
        assertThat(body(sent("optional()"))).isEmpty();
        assertThat(body(sent("optional(Item.builder().n(2L).build())"))).isEqualTo("{\"n\":2}");
    }

    @Test
    void deleteMayHaveABody() throws Exception {
        RecordedRequest request = sent("remove(List.of(\"a\"))");
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(body(request)).isEqualTo("[\"a\"]");
    }

    @Test
    void getHasNoBodyWhateverTheSpecSays() throws Exception {
        RecordedRequest request = sent("read()");
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(body(request)).isEmpty();
    }

    @Test
    void putWithoutABodySendsNone() throws Exception {
        assertThat(sent("bodyless()").getHeaders().get("Content-Length")).isEqualTo("0");
    }

    @Test
    void formHasBracketsForWhatIsNested() throws Exception {
        RecordedRequest request = sent("""
                form(Form.builder()
                        .loginParams(Map.of("42971", "a&b=ü +"))
                        .filter(FormFilter.builder().range(FormFilterRange.builder().to(3L).build()).build())
                        .tags(List.of("x", "y"))
                        .text("SDA,SDA")
                        .build())""");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(body(request))
                .isEqualTo("credentials%5Blogin_params%5D%5B42971%5D=a%26b%3D%C3%BC+%2B"
                        + "&filter%5Brange%5D%5Bto%5D=3&tags=x&tags=y&text=SDA%2CSDA");
    }

    @Test
    void multipartHasAPartPerProperty() throws Exception {
        RecordedRequest request = sent("""
                upload(
                        MultipartBody.Part.createFormData("file", "a.txt", RequestBody.create("data", MediaType.get("text/plain"))),
                        RequestBody.create("note", null))""");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(body(request))
                .contains(
                        "name=\"file\"; filename=\"a.txt\"",
                        "\r\n\r\ndata\r\n",
                        "name=\"note-text\"",
                        "\r\n\r\nnote\r\n");
        assertThat(body(sent("upload(null, RequestBody.create(\"n\", null))"))).doesNotContain("filename");
    }

    @Test
    void multipartMayBeDeleted() throws Exception {
        assertThat(body(sent("unload(RequestBody.create(\"x\", null))"))).contains("name=\"a\"");
    }

    private static final String FILE =
            "MultipartBody.Part.createFormData(\"%s\", \"a.txt\", RequestBody.create(\"%s\", MediaType.get(\"text/plain\")))";

    @Test
    void listOfAMultipartBodyIsAPartPerItem() throws Exception {
        String call =
                "files(List.of(%s, %s), RequestBody.create(\"t\", null), List.of(RequestBody.create(\"one\", null), RequestBody.create(\"two\", null)))";
        assertThat(body(sent(call.formatted(FILE.formatted("files", "first"), FILE.formatted("files", "second")))))
                .containsSubsequence(
                        "name=\"files\"",
                        "first",
                        "name=\"files\"",
                        "second",
                        "name=\"title\"",
                        "name=\"tags\"",
                        "one",
                        "name=\"tags\"",
                        "two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files(null, RequestBody.create(\"t\", null), null)            | files",
                "files(List.of(), RequestBody.create(\"t\", null), null)       | files",
                "files(List.of(MISNAMED), RequestBody.create(\"t\", null), null) | files",
                "files(null, null, null)                                       | files",
                "files(List.of(NAMED), null, null)                             | title"
            })
    void requiredPartIsNeverLeftOut(String call, String part) throws Exception {
        String filled =
                call.replace("MISNAMED", FILE.formatted("fiels", "x")).replace("NAMED", FILE.formatted("files", "x"));
        client.run("""
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.build().default_().%s.execute())
                        .withMessage("the body has no part called %s");
                """.formatted(filled, part));
    }

    @Test
    void propertyOfAFormHasTheStyleOfItsEncoding() throws Exception {
        RecordedRequest request = sent("""
                styled(Styled.builder()
                        .ids(List.of("1", "2")).spaced(List.of("a", "b")).piped(List.of("a", "b")).each(List.of("x", "y"))
                        .alone(Item.builder().n(1L).build())
                        .json(Item.builder().n(2L).build())
                        .rows(List.of(Item.builder().n(3L).build(), Item.builder().n(4L).build())).build())""");
        assertThat(URLDecoder.decode(body(request), StandardCharsets.UTF_8))
                .isEqualTo("ids=1,2&spaced=a b&piped=a|b&each=x&each=y&n=1&json={\"n\":2}&rows[0][n]=3&rows[1][n]=4");
    }

    @Test
    void anyMediaTypeIsRawForWhatIsBinaryAndElseTheNearest() throws Exception {
        RecordedRequest raw = sent("any(RequestBody.create(\"x\", MediaType.get(\"application/pdf\")))");
        assertThat(raw.getHeaders().get("Content-Type")).startsWith("application/pdf");
        assertThat(body(raw)).isEqualTo("x");
        RecordedRequest json = sent("anyJson(Item.builder().n(1L).build())");
        assertThat(json.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(body(json)).isEqualTo("{\"n\":1}");
        RecordedRequest text = sent("anyText(\"x\")");
        assertThat(text.getHeaders().get("Content-Type")).startsWith("text/plain");
        assertThat(body(text)).isEqualTo("x");
    }

    @Test
    void plainTextIsSentAsItIsAndJsonTextInQuotes() throws Exception {
        assertThat(body(sent("text(\"a \\\"b\\\"\")"))).isEqualTo("a \"b\"");
        assertThat(body(sent("quoted(\"a \\\"b\\\"\")"))).isEqualTo("\"a \\\"b\\\"\"");
    }

    @Test
    void otherMediaTypesTakeARawBody() throws Exception {
        RecordedRequest request =
                sent("raw(RequestBody.create(new byte[] {1, 2}, MediaType.get(\"application/octet-stream\")))");
        assertThat(request.getBody()).isEqualTo(okio.ByteString.of((byte) 1, (byte) 2));
    }

    /** As OpenAPI 3.1 writes files: with a media type, and without an encoding that would make a text of them. */
    @Test
    void partWithABinaryContentMediaTypeIsAFile(@TempDir Path folder) throws Exception {
        Generated uploads = Generated.from(Specs.in31(Specs.paths("""
                /files:
                  post:
                    operationId: upload
                    requestBody:
                      required: true
                      content:
                        multipart/form-data:
                          schema:
                            type: object
                            required: [picture, encoded, note]
                            properties:
                              picture: {type: string, contentMediaType: image/png}
                              encoded: {type: string, contentMediaType: image/png, contentEncoding: base64}
                              note: {type: string, contentMediaType: text/html}
                    responses: {'204': {description: ok}}
                """)), folder);
        RecordedRequest request = uploads.sent("""
                client.default_().upload(
                        MultipartBody.Part.createFormData("picture", "a.png", RequestBody.create("p", null)),
                        RequestBody.create("cA==", null),
                        RequestBody.create("<p>", null)).execute();
                """);
        assertThat(body(request)).contains("name=\"picture\"; filename=\"a.png\"", "name=\"encoded\"", "name=\"note\"");
    }
}
