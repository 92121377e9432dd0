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

/** Credentials that have to be obtained: what the builder asks for, and what is sent. */
class LoginTest {
    private static final MockResponse DONE =
            new MockResponse.Builder().code(204).build();

    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.document("""
                security: [{app_key: [], app_token: []}]
                paths:
                  /login:
                    post:
                      operationId: logIn
                      tags: [Sessions]
                      security: [{app_key: []}]
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Partner'}}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Session'}}}
                  /token: {get: {operationId: token, responses: {'204': {description: ok}}}}
                  /client: {get: {operationId: client, security: [{client: []}], responses: {'204': {description: ok}}}}
                  /user: {get: {operationId: user, security: [{user: []}], responses: {'204': {description: ok}}}}
                  /any: {get: {operationId: any, security: [{user: []}, {client: []}], responses: {'204': {description: ok}}}}
                components:
                  securitySchemes:
                    app_key: {type: apiKey, in: header, name: App-Key}
                    app_token:
                      type: apiKey
                      in: header
                      name: App-Token
                      x-prefix: 'T '
                      x-token:
                        operation: logIn
                        credentials: [partner_id, secret]
                        token: access
                        renewAfter: 60
                        renewOn: {status: 401, property: code, values: ["7"]}
                    client:
                      type: oauth2
                      flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}
                    user:
                      type: oauth2
                      flows: {password: {tokenUrl: /oauth/token, refreshUrl: /oauth/refresh, scopes: {}}}
                  schemas:
                    Partner:
                      type: object
                      required: [partner_id, secret]
                      properties:
                        partner_id: {type: string}
                        secret: {type: string, format: password}
                    Session: {type: object, properties: {access: {type: string, format: password}}}
                """), folder);
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse(status, Headers.of("Content-Type", "application/json"), body.replace('\'', '"'));
    }

    @Test
    void aLoginOfTheSpecGetsTheTokenWithTheKeyAlone() throws Exception {
        List<RecordedRequest> sent = client.answered(List.of(json(200, "{'access': 't1'}"), DONE, DONE), """
                TinyClient client = builder.appKey("k").appToken("p1", "s1").build();
                client.default_().token().execute();
                client.default_().token().execute();
                """);
        assertThat(sent).extracting(RecordedRequest::getTarget).containsExactly("/login", "/token", "/token");
        assertThat(sent.get(0).getBody().utf8()).isEqualTo("{\"partner_id\":\"p1\",\"secret\":\"s1\"}");
        assertThat(sent)
                .extracting(request -> request.getHeaders().get("App-Key"))
                .containsOnly("k");
        assertThat(sent)
                .extracting(request -> request.getHeaders().get("App-Token"))
                .containsExactly(null, "T t1", "T t1");
    }

    @Test
    void theAnswerThatMeansRenewIsReplayedWithANewToken() throws Exception {
        List<RecordedRequest> sent = client.answered(
                List.of(json(200, "{'access': 't1'}"), json(401, "{'code': 7}"), json(200, "{'access': 't2'}"), DONE),
                """
                builder.appKey("k").appToken("p1", "s1").build().default_().token().execute();
                """);
        assertThat(sent).extracting(RecordedRequest::getTarget).containsExactly("/login", "/token", "/login", "/token");
        assertThat(sent.get(3).getHeaders().get("App-Token")).isEqualTo("T t2");
    }

    @Test
    void aTokenOfTheProgramsOwnIsTakenAsItIs() throws Exception {
        RecordedRequest sent = client.answered(DONE, """
                builder.appKey("k").appToken("mine").build().default_().token().execute();
                """);
        assertThat(sent.getHeaders().get("App-Token")).isEqualTo("T mine");
    }

    @Test
    void clientCredentialsGoIntoTheForm() throws Exception {
        List<RecordedRequest> sent = client.answered(List.of(json(200, "{'access_token': 'a1'}"), DONE), """
                builder.oauth2ClientCredentials("c1", "s1").build().default_().client().execute();
                """);
        assertThat(sent).extracting(RecordedRequest::getTarget).containsExactly("/oauth/token", "/client");
        assertThat(sent.get(0).getBody().utf8())
                .isEqualTo("client_id=c1&client_secret=s1&grant_type=client_credentials");
        assertThat(sent.get(1).getHeaders().get("Authorization")).isEqualTo("Bearer a1");
    }

    @Test
    void aUsersTokenIsRefreshedAtItsOwnAddress() throws Exception {
        List<RecordedRequest> sent = client.answered(
                List.of(
                        json(200, "{'access_token': 'a1', 'refresh_token': 'r1'}"),
                        json(401, "{}"),
                        json(200, "{'access_token': 'a2', 'refresh_token': 'r2'}"),
                        DONE),
                """
                builder.oauth2Password("c1", "s1", "anna", "pw").build().default_().user().execute();
                """);
        assertThat(sent)
                .extracting(RecordedRequest::getTarget)
                .containsExactly("/oauth/token", "/user", "/oauth/refresh", "/user");
        assertThat(sent.get(0).getBody().utf8()).endsWith("&grant_type=password&username=anna&password=pw");
        assertThat(sent.get(2).getBody().utf8()).endsWith("&grant_type=refresh_token&refresh_token=r1");
    }

    @Test
    void aRefreshTokenIsEnoughToBegin() throws Exception {
        List<RecordedRequest> sent = client.answered(List.of(json(200, "{'access_token': 'a1'}"), DONE), """
                builder.oauth2RefreshToken("c1", "s1", "r0").build().default_().user().execute();
                """);
        assertThat(sent.get(0).getTarget()).isEqualTo("/oauth/refresh");
        assertThat(sent.get(0).getBody().utf8()).endsWith("&grant_type=refresh_token&refresh_token=r0");
    }

    @Test
    void theOperationChoosesBetweenTheTokens() throws Exception {
        List<RecordedRequest> sent = client.answered(List.of(DONE, DONE, DONE), """
                TinyClient client = builder.client("c").user(() -> "u").build();
                client.default_().client().execute();
                client.default_().user().execute();
                client.default_().any().execute();
                """);
        assertThat(sent)
                .extracting(request -> request.getHeaders().get("Authorization"))
                .containsExactly("Bearer c", "Bearer u", "Bearer u");
    }

    @Test
    void missingAndBlankCredentialsAreNamed() throws Exception {
        client.run("""
                assertThatThrownBy(() -> builder.appToken(null, "s")).hasMessage("partnerId == null");
                assertThatThrownBy(() -> builder.appToken("p", " ")).hasMessage("secret is blank");
                assertThatThrownBy(() -> builder.oauth2ClientCredentials("", "s")).hasMessage("clientId is blank");
                assertThatThrownBy(() -> builder.oauth2Password("c", "s", "anna", null)).hasMessage("password == null");
                """);
    }
}
