package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRulesTest {
    @Test
    void thereIsAServer() {
        clean().replace("servers:\n  - {url: 'https://api.bank.test/v1', x-name: production}\n", "")
                .breaks("server-url", "$", "openapi:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "https://localhost/v1", "https://api.example.com", "ftp://bank.test"})
    void addressIsReal(String url) {
        clean().replace("https://api.bank.test/v1", url).breaks("server-url", "$.servers[0].url", url);
    }

    @Test
    void addressOfAPathOrAnOperationIsRealToo() {
        String servers = "servers: [{url: /files}]\n";
        clean().add("list", servers).breaks("server-url", "$.paths['/users'].get.servers[0].url", "url: /files");
        clean().replace("  /users:\n", "  /users:\n    " + servers)
                .breaks("server-url", "$.paths['/users'].servers[0].url", "url: /files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | $.servers[0]",
                "', variables: {v: {default: v3, enum: [v1]}}'  | $.servers[0].variables.v.default"
            })
    void variableHasADefaultThatIsAllowed(String variables, String path) {
        clean().replace(
                        "https://api.bank.test/v1', x-name: production",
                        "https://api.bank.test/{v}', x-name: production" + variables)
                .breaks("server-variable", path, "api.bank.test");
    }

    @Test
    void serverHasName() {
        clean().replace(", x-name: production", "").breaks("server-name", "$.servers[0]", "api.bank.test");
    }

    @Test
    void namesOfServersDiffer() {
        clean().replace("servers:\n", "servers:\n  - {url: 'https://test.bank.test/v1', x-name: production}\n")
                .breaks("server-name", "$.servers[1]['x-name']", "//api.bank.test");
    }

    @Test
    void pathDoesNotRepeatThePathOfTheServer() {
        clean().replace("  /users:", "  /v1/users:").breaks("path-prefix", "$.paths['/v1/users']", "/v1/users");
    }
}
