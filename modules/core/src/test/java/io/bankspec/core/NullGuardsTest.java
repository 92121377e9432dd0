package io.bankspec.core;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.generated.FlowBuilder;
import io.bankspec.core.logging.LoggingInterceptor;
import io.bankspec.core.logging.Secrets;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaImage;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaPrompt;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever hands over null where none belongs hears at once which argument it was. */
class NullGuardsTest {
    private static final ApiException.Failure FAILURE =
            new ApiException.Failure("getNote", 404, Headers.EMPTY, null, null);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @TestFactory
    Stream<DynamicTest> everyPublicMethodNamesTheArgumentThatIsNull() {
        RuntimeFixture.Builder builder = fixture.builder();
        MfaFlow<Object> flow =
                FlowBuilder.<Object>of(builder.build(), "Client", "start", "{}").build();
        return Stream.of(
                        methods(ApiCall.class, fixture.api(Notes.class).read()),
                        methods(PagedCall.class, fixture.api(PagedApi.class).byPage(null, null)),
                        methods(MfaFlow.class, flow),
                        methods(MfaAnswers.class, MfaAnswers.of("answer")),
                        methods(MfaPrompt.class, new MfaPrompt("1", "", MfaPrompt.Type.TEXT, null, List.of(), null, 4)),
                        methods(TokenStore.class, TokenStore.inMemory()),
                        methods(Token.class, new Token("token", null, null)),
                        methods(MfaLimits.class, MfaLimits.DEFAULT),
                        methods(ClientBuilder.class, builder),
                        methods(ApiException.class, new NotFoundException("HTTP 404", FAILURE, null)),
                        methods(Time.class, Time.SYSTEM),
                        methods(Secrets.class, Secrets.of(List.of(), List.of())),
                        methods(MfaImage.class, null),
                        constructors(RetryPolicy.class),
                        constructors(Token.class),
                        constructors(ApiResponse.class),
                        constructors(MissingFieldException.class),
                        constructors(InvalidFieldException.class),
                        constructors(FieldProblem.class),
                        constructors(NotFoundException.class),
                        constructors(ApiException.Failure.class),
                        constructors(LoggingInterceptor.class),
                        constructors(MfaChoice.class),
                        constructors(MfaLimits.class),
                        constructors(MfaPrompt.class))
                .flatMap(tests -> tests);
    }

    private interface Invocation {
        Object with(Object[] arguments) throws ReflectiveOperationException;
    }

    private static Stream<DynamicTest> methods(Class<?> type, @Nullable Object instance) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> instance != null || Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("equals"))
                .flatMap(method -> nulls(type, method, arguments -> method.invoke(instance, arguments)));
    }

    private static Stream<DynamicTest> constructors(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .flatMap(constructor -> nulls(type, constructor, constructor::newInstance));
    }

    private static Stream<DynamicTest> nulls(Class<?> type, Executable method, Invocation invocation) {
        Parameter[] parameters = method.getParameters();
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        return Stream.iterate(0, i -> i < parameters.length, i -> i + 1)
                .filter(i -> !parameters[i].getType().isPrimitive() && !types[i].isAnnotationPresent(Nullable.class))
                .filter(i -> !parameters[i].getParameterizedType().getTypeName().equals("T"))
                .map(i -> DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + name(method) + " " + parameters[i].getName(), () -> {
                            Object[] arguments = Arrays.stream(parameters)
                                    .map(Parameter::getType)
                                    .map(NullGuardsTest::some)
                                    .toArray();
                            arguments[i] = null;
                            assertThatNullPointerException()
                                    .isThrownBy(() -> invoke(invocation, arguments))
                                    .withMessage(parameters[i].getName() + " == null");
                        }));
    }

    private static String name(Executable method) {
        return method instanceof Method ? method.getName() : "new";
    }

    private static void invoke(Invocation invocation, Object[] arguments) throws Throwable {
        try {
            invocation.with(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object some(Class<?> type) {
        if (type == int.class) return 1;
        if (type == String.class) return "text";
        if (type == Duration.class) return Duration.ofSeconds(1);
        if (type == List.class || type == Collection.class) return List.of();
        if (type == Map.class) return Map.of();
        if (type == Set.class) return Set.of();
        if (type == Class.class) return String.class;
        if (type == Headers.class) return Headers.EMPTY;
        if (type == ApiException.Failure.class) return FAILURE;
        if (type == MfaAnswers.class) return MfaAnswers.of("answer");
        if (type == MfaLimits.class) return MfaLimits.DEFAULT;
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == Token.class) return new Token("token", null, null);
        if (type == Secrets.class) return Secrets.of(List.of(), List.of());
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> null);
        }
        return null;
    }
}
