package io.bankspec.codegen.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
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
}
