package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.operation.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.MultipartBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Header;
import retrofit2.http.Query;

/** What Retrofit would send without: it skips null. */
public final class RequiredArguments {
    private static final Pattern NAME = Pattern.compile("; *name=\"([^\"]*)\"");

    private RequiredArguments() {}

    /** @throws IllegalArgumentException naming what is missing */
    static void check(Request request, Invocation invocation, Operation operation) {
        checkNulls(invocation);
        checkParts(request, operation);
    }

    private static void checkNulls(Invocation invocation) {
        Method method = invocation.method();
        for (int i = 0; i < invocation.arguments().size(); i++) {
            if (invocation.arguments().get(i) != null || isNullable(method.getAnnotatedParameterTypes()[i])) continue;
            for (Annotation annotation : method.getParameterAnnotations()[i]) {
                if (annotation instanceof Query query) throw missing(query.value());
                if (annotation instanceof Header header) throw missing(header.value());
            }
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return Stream.of(type.getAnnotations())
                .anyMatch(one -> one.annotationType().getSimpleName().equals("Nullable"));
    }

    private static void checkParts(Request request, Operation operation) {
        if (operation.requiredParts().isEmpty()) return;
        Set<String> parts = request.body() instanceof MultipartBody body
                ? body.parts().stream().map(RequiredArguments::name).collect(Collectors.toSet())
                : Set.of();
        for (String part : operation.requiredParts()) if (!parts.contains(part)) throw missingPart(part);
    }

    private static String name(MultipartBody.Part part) {
        Headers headers = part.headers();
        @Nullable String disposition = headers == null ? null : headers.get("Content-Disposition");
        Matcher name = NAME.matcher(disposition == null ? "" : disposition);
        return name.find() ? name.group(1) : "";
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("the argument " + name + " is null");
    }

    public static IllegalArgumentException missingPart(String name) {
        return new IllegalArgumentException("the body has no part called " + name);
    }
}
