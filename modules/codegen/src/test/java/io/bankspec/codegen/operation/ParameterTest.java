package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.paths("""
                /styles:
                  get:
                    operationId: styles
                    parameters:
                      - {name: text, in: query, schema: {type: string}}
                      - {name: each, in: query, schema: {type: array, items: {type: string}}}
                      - {name: csv, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                      - {name: pipes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: spaces, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: deep, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Range'}}
                      - {name: object, in: query, schema: {$ref: '#/components/schemas/Range'}}
                      - {name: json, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Range'}}}}
                      - {name: since, in: query, schema: {type: string, format: date-time}}
                      - {name: 'ids[]', in: query, schema: {type: array, items: {type: string}}}
                    responses: {'204': {description: ok}}
                /required:
                  get:
                    operationId: required
                    parameters:
                      - {name: ids, in: query, required: true, schema: {type: array, items: {type: string}}}
                      - {name: kind, in: query, required: true, schema: {type: string, enum: [a, b]}}
                      - {name: X-Trace, in: header, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                /headers:
                  get:
                    operationId: headers
                    parameters:
                      - {name: X-Flag, in: header, schema: {type: boolean}}
                      - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
                      - {name: session, in: cookie, schema: {type: string}}
                      - {name: theme, in: cookie, schema: {type: integer}}
                    responses: {'204': {description: ok}}
                /traps:
                  get:
                    operationId: traps
                    parameters:
                      - {name: builder, in: query, schema: {type: string}}
                      - {name: request, in: query, schema: {type: string}}
                      - {name: build, in: query, schema: {type: string}}
                      - {name: foo_bar, in: query, schema: {type: string}}
                      - {name: foo_bar, in: header, schema: {type: string}}
                      - {name: params, in: query, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                """, """
                Range: {type: object, properties: {from: {type: string}, to: {type: integer}}}
                """), folder);
    }

    private static HttpUrl url(String params) throws Exception {
        return client.sent("client.default_().styles(StylesParams.builder()" + params + ".build()).execute();")
                .getUrl();
    }

    private static String target(String params) throws Exception {
        HttpUrl url = url(params);
        return url.query() == null ? url.encodedPath() : url.encodedPath() + "?" + url.query();
    }

    @Test
    void parameterThatIsNotSetIsNotSent() throws Exception {
        assertThat(client.sent("client.default_().styles().execute();").getTarget())
                .isEqualTo("/styles");
        assertThat(target("")).isEqualTo("/styles");
        assertThat(target(".text(null)")).isEqualTo("/styles");
    }

    @Test
    void textIsEncoded() throws Exception {
        HttpUrl url = url(".text(\"a&b=c +%/ü\")");
        assertThat(url.queryParameterNames()).containsExactly("text");
        assertThat(url.queryParameter("text")).isEqualTo("a&b=c +%/ü");
        assertThat(url.encodedQuery()).contains("%26", "%3D", "%2B", "%25", "%C3%BC");
        assertThat(target(".text(\"\")")).isEqualTo("/styles?text=");
    }

    @Test
    void timestampKeepsItsOffset() throws Exception {
        HttpUrl url = url(".since(OffsetDateTime.parse(\"2016-10-13T17:57:38+02:00\"))");
        assertThat(url.queryParameter("since")).isEqualTo("2016-10-13T17:57:38+02:00");
        assertThat(url.encodedQuery()).contains("%2B02");
    }

    @Test
    void listHasFourStyles() throws Exception {
        assertThat(target(".each(List.of(\"a\", \"b\"))")).isEqualTo("/styles?each=a&each=b");
        assertThat(target(".csv(List.of(1L, 2L))")).isEqualTo("/styles?csv=1,2");
        assertThat(target(".pipes(List.of(\"a\", \"b\"))")).isEqualTo("/styles?pipes=a|b");
        assertThat(target(".spaces(List.of(\"a\", \"b\"))")).isEqualTo("/styles?spaces=a b");
        assertThat(target(".ids(List.of(\"a\", \"b\"))")).isEqualTo("/styles?ids[]=a&ids[]=b");
    }

    @Test
    void objectHasThreeStyles() throws Exception {
        String range = "(Range.builder().from(\"a\").to(2L).build())";
        assertThat(target(".deep" + range)).isEqualTo("/styles?deep[from]=a&deep[to]=2");
        assertThat(target(".object" + range)).isEqualTo("/styles?from=a&to=2");
        assertThat(url(".json" + range).queryParameter("json")).isEqualTo("{\"from\":\"a\",\"to\":2}");
    }

    @Test
    void requiredListGoesThroughTheParamsAndRequiredScalarsThroughTheSignature() throws Exception {
        RecordedRequest request = client.sent("""
                assertThatThrownBy(() -> RequiredParams.builder().build()).hasMessageContaining("ids");
                client.default_().required(RequiredKind.A, "t-1", RequiredParams.builder().ids(List.of("1", "2")).build()).execute();
                """);
        assertThat(request.getUrl().queryParameterValues("ids")).containsExactly("1", "2");
        assertThat(request.getUrl().queryParameter("kind")).isEqualTo("a");
        assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t-1");
    }

    @Test
    void headersAndCookies() throws Exception {
        RecordedRequest request = client.sent("""
                HeadersParams params = HeadersParams.builder().xFlag(true).xList(List.of("a", "b")).session("s").theme(2L).build();
                client.default_().headers(params).execute();
                """);
        assertThat(request.getHeaders().get("X-Flag")).isEqualTo("true");
        assertThat(request.getHeaders().get("X-List")).isEqualTo("a,b");
        assertThat(request.getHeaders().values("Cookie")).containsExactly("session=s; theme=2");
    }

    @Test
    void parametersMayBeCalledLikeWhatTheTemplatesUse() throws Exception {
        RecordedRequest request = client.sent("""
                TrapsParams params = TrapsParams.builder().builder("1").request("2").build2("3").fooBar("4").fooBar2("5").build();
                client.default_().traps("6", params.toBuilder().build()).execute();
                """);
        assertThat(request.getUrl().encodedQuery()).isEqualTo("params=6&builder=1&request=2&build=3&foo_bar=4");
        assertThat(request.getHeaders().get("foo_bar")).isEqualTo("5");
    }
}
