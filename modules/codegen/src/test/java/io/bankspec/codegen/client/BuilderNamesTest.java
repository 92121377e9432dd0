package io.bankspec.codegen.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.generated.ClientBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuilderNamesTest {
    @Test
    void aSecuritySchemeCannotHideAMethodOfTheBuilder() {
        String[] inherited = Arrays.stream(ClientBuilder.class.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .toArray(String[]::new);
        assertThat(inherited).contains("baseUrl");
        assertThat(Schemes.BUILDER_METHODS).contains(inherited);
    }
}
