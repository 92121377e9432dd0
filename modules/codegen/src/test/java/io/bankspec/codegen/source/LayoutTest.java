package io.bankspec.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aShortStatementStaysOnOneLine() {
        assertThat(Layout.chains("client.users().readUser(\"USR-1\").execute();"))
                .isEqualTo("client.users().readUser(\"USR-1\").execute();");
    }

    @Test
    void buildersInsideArgumentsGoOneCallALine() {
        String body = "Form.builder().id(\"1\").login(Login.builder().user(\"a.b().c(\\\"\").build()).build()";

        assertThat(Layout.chains(
                        "Answer answer = client.aggregation().add(\"customer-1001\", " + body + ").execute();"))
                .isEqualTo("""
                        Answer answer = client.aggregation().add("customer-1001", Form.builder()
                                .id("1")
                                .login(Login.builder()
                                    .user("a.b().c(\\"")
                                    .build())
                                .build()).execute();""");
    }

    @Test
    void aStatementAboutABuilderGoesOneCallALine() {
        String login = "Login.builder().user(\"somebody\").password(\"a long text that nobody would guess\").build()";

        assertThat(Layout.builder("Form body = Form.builder().login(" + login + ").build();"))
                .isEqualTo("""
                        Form body = Form.builder()
                                .login(Login.builder()
                                    .user("somebody")
                                    .password("a long text that nobody would guess")
                                    .build())
                                .build();""");
    }
}
