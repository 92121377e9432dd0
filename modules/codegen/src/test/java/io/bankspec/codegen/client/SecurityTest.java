package io.bankspec.codegen.client;

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

class SecurityTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.document("""
                security: [{app_key: [], session: []}]
                paths:
                  /and: {get: {operationId: and, responses: {'204': {description: ok}}}}
                  /or: {get: {operationId: or, security: [{bearer: []}, {app_key: []}], responses: {'204': {description: ok}}}}
                  /none: {get: {operationId: none, security: [], responses: {'204': {description: ok}}}}
                  /optional: {get: {operationId: optional, security: [{}, {bearer: []}], responses: {'204': {description: ok}}}}
                  /query: {get: {operationId: query, security: [{query_key: []}], responses: {'204': {description: ok}}}}
                  /basic: {get: {operationId: basic, security: [{login: []}], responses: {'204': {description: ok}}}}
                components:
                  securitySchemes:
                    app_key: {type: apiKey, in: header, name: App-Key, x-prefix: 'Token '}
                    session: {type: apiKey, in: cookie, name: SID}
                    query_key: {type: apiKey, in: query, name: key}
                    bearer: {type: http, scheme: bearer}
                    login: {type: http, scheme: basic}
                """), folder);
    }

    private static RecordedRequest sent(String credentials, String operation) throws Exception {
        return client.sent("builder" + credentials + ".build().default_()." + operation + "().execute();");
    }

    @Test
    void schemesOfOneRequirementGoTogether() throws Exception {
        Headers headers = sent(".appKey(\"k\").session(\"s\")", "and").getHeaders();
        assertThat(headers.get("App-Key")).isEqualTo("Token k");
        assertThat(headers.get("Cookie")).isEqualTo("SID=s");
    }

    @Test
    void firstConfiguredAlternativeWins() throws Exception {
        Headers both = sent(".appKey(\"k\").bearer(\"b\")", "or").getHeaders();
        assertThat(both.get("Authorization")).isEqualTo("Bearer b");
        assertThat(both.get("App-Key")).isNull();
        assertThat(sent(".appKey(\"k\")", "or").getHeaders().get("App-Key")).isEqualTo("Token k");
    }

    @Test
    void operationWithoutSecurityGetsNoCredential() throws Exception {
        Headers headers =
                sent(".appKey(\"k\").session(\"s\").bearer(\"b\")", "none").getHeaders();
        assertThat(headers.names()).doesNotContain("App-Key", "Cookie", "Authorization");
    }

    @Test
    void optionalCredentialIsSentWhenThereIsOne() throws Exception {
        assertThat(sent(".bearer(\"b\")", "optional").getHeaders().get("Authorization"))
                .isEqualTo("Bearer b");
        assertThat(sent("", "optional").getHeaders().get("Authorization")).isNull();
    }

    @Test
    void keyMayBeInTheQueryAndBasicInTheHeader() throws Exception {
        assertThat(sent(".queryKey(\"a&b\")", "query").getUrl().queryParameter("key"))
                .isEqualTo("a&b");
        assertThat(sent(".login(\"me\", \"pw\")", "basic").getHeaders().get("Authorization"))
                .isEqualTo("Basic bWU6cHc=");
    }

    @Test
    void nothingIsSentWithoutTheCredentialsThatItNeeds() throws Exception {
        client.run("""
                assertThatThrownBy(() -> builder.appKey("k").build().default_().and().execute())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("session");
                """);
    }

    /** Of what a certificate proves the client knows nothing; tokens of others are the program's. */
    @Test
    void schemesMayReferToOthersAndBringNothingOfTheirOwn(@TempDir Path folder) throws Exception {
        Generated others = Generated.from(Specs.in31(Specs.document("""
                security: [{mutual: [], openId: []}]
                paths:
                  /things: {get: {operationId: list, responses: {'204': {description: ok}}}}
                  /keys: {get: {operationId: keys, security: [{key: []}], responses: {'204': {description: ok}}}}
                  /users: {get: {operationId: users, security: [{user: [read]}], responses: {'204': {description: ok}}}}
                  /codes: {get: {operationId: codes, security: [{code: []}], responses: {'204': {description: ok}}}}
                components:
                  securitySchemes:
                    mutual: {type: mutualTLS}
                    openId: {type: openIdConnect, openIdConnectUrl: 'https://bank.test/openid'}
                    key: {$ref: '#/components/securitySchemes/shared'}
                    shared: {type: apiKey, in: header, name: X-Key}
                    user: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://bank.test/ask', scopes: {read: Reads.}}}}
                    code: {type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://bank.test/ask', tokenUrl: /token, scopes: {}}}}
                """)), folder);
        String all = "builder.openId(\"o\").key(\"k\").user(\"u\").build().default_()";
        assertThat(others.sent(all + ".list().execute();").getHeaders().get("Authorization"))
                .isEqualTo("Bearer o");
        assertThat(others.sent(all + ".keys().execute();").getHeaders().get("X-Key"))
                .isEqualTo("k");
        assertThat(others.sent(all + ".users().execute();").getHeaders().get("Authorization"))
                .isEqualTo("Bearer u");
        MockResponse token = new MockResponse(200, Headers.of(), "{\"access_token\":\"a\",\"expires_in\":60}");
        List<RecordedRequest> codes = others.answered(
                List.of(token, new MockResponse.Builder().code(204).build()),
                "builder.oauth2RefreshToken(\"c\", \"s\", \"r\").build().default_().codes().execute();");
        assertThat(codes.get(0).getBody().utf8()).contains("grant_type=refresh_token", "refresh_token=r");
        assertThat(codes.get(1).getHeaders().get("Authorization")).isEqualTo("Bearer a");
    }
}
