package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Loader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.http.HTTP;

/** Which method and path each operation of a client asks for. */
final class Requests {
    private final Map<Member, String> requests = new HashMap<>();

    private Requests() {}

    static Requests of(Client client) {
        Requests requests = new Requests();
        try (Loader loader = Loader.of(client.classes())) {
            for (Class<?> type : client.api(loader))
                for (Method method : type.getDeclaredMethods())
                    Arrays.stream(method.getAnnotations())
                            .map(Requests::request)
                            .filter(Objects::nonNull)
                            .forEach(request -> requests.requests.put(Member.of(method), request));
        }
        return requests;
    }

    private static @Nullable String request(Annotation annotation) {
        if (annotation instanceof HTTP http) return http.method() + ' ' + http.path();
        if (!annotation.annotationType().getPackageName().equals("retrofit2.http")) return null;
        String name = annotation.annotationType().getSimpleName();
        if (!name.equals(name.toUpperCase(Locale.ROOT))) return null;
        try {
            return name + ' ' + annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation.toString(), e);
        }
    }

    void meet(Requests others, Breaks breaks) {
        requests.forEach((member, request) -> {
            String now = others.requests.get(member);
            if (now != null && !now.equals(request)) breaks.add(member, Break.REQUEST, request + " is " + now + " now");
        });
    }
}
