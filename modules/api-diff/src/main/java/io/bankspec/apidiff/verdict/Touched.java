package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.ApiMethods;
import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.document.Kind;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import io.bankspec.apidiff.document.Use;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The members of two clients that a change of their document is about. */
final class Touched {
    private final JavaApi old;
    private final JavaApi now;

    Touched(JavaApi old, JavaApi now) {
        this.old = old;
        this.now = now;
    }

    String words(Change change) {
        return new Words(old, now).of(change);
    }

    Set<Member> by(Change change) {
        Set<Member> members = new LinkedHashSet<>(by(change, change.place(), old));
        members.addAll(by(change, change.place(), now));
        if (change.kind() == Kind.OPERATION_RENAMED) members.addAll(old.operation(change.before()));
        // With its last property a class goes too.
        boolean isGone = now.model(change.place().schema()).isEmpty();
        if (isGone) old.model(change.place().schema()).ifPresent(model -> members.addAll(old.goneWith(model)));
        if (change.kind() == Kind.PROPERTY_RENAMED)
            members.addAll(by(change, change.place().renamed(change.before()), old));
        return members;
    }

    private static Set<Member> by(Change change, Place place, JavaApi api) {
        Set<Member> members = new LinkedHashSet<>();
        switch (place.element()) {
            case SCHEMA -> api.modelsWith(place.name()).forEach(model -> members.addAll(below(model, place, api)));
            case REQUEST_MEDIA_TYPE, RESPONSE_MEDIA_TYPE, REQUEST_BODY, RESPONSE ->
                change.operations().forEach(operation -> {
                    if (place.path().isEmpty()) members.addAll(api.operation(operation.id()));
                    else ofBody(operation, place, api, members);
                });
            case SERVER -> members.addAll(api.nested("Server"));
            case SECURITY_SCHEME -> members.addAll(api.nested("Builder"));
            case DOCUMENT -> {}
            default -> change.operations().forEach(operation -> members.addAll(api.operation(operation.id())));
        }
        return members;
    }

    private static void ofBody(Operation operation, Place place, JavaApi api, Set<Member> members) {
        api.bodies(operation.id(), place.use() == Use.REQUEST)
                .map(ApiMethods::item)
                .forEach(body -> members.addAll(below(body, place, api)));
    }

    /** What a path leads to: all of a property and of the class that is only its own, or all of the class. */
    private static Set<Member> below(Class<?> from, Place place, JavaApi api) {
        Set<Member> members = new LinkedHashSet<>();
        Class<?> type = from;
        Optional<Method> getter = Optional.empty();
        for (String segment : place.path()) {
            if (segment.equals("[]") || segment.equals("{}")) continue;
            if (segment.startsWith("|")) {
                type = api.model(segment.substring(1)).orElse(type);
                continue;
            }
            getter = JavaApi.getter(type, segment);
            if (getter.isEmpty()) break;
            type = ApiMethods.item(getter.get().getGenericReturnType());
        }
        if (place.property().isEmpty()) members.addAll(JavaApi.all(type));
        if (getter.isEmpty()) return members.isEmpty() ? builders(type) : members;
        members.addAll(JavaApi.property(getter.get()));
        members.addAll(builders(getter.get().getDeclaringClass()));
        if (isNamedAfter(type, getter.get())) members.addAll(JavaApi.all(type));
        return members;
    }

    private static boolean isNamedAfter(Class<?> type, Method getter) {
        return type.getPackage() == getter.getDeclaringClass().getPackage()
                && type.getSimpleName().startsWith(getter.getDeclaringClass().getSimpleName());
    }

    private static Set<Member> builders(Class<?> model) {
        Set<Member> members = new LinkedHashSet<>();
        for (Class<?> nested : model.getDeclaredClasses()) {
            Stream.of(nested.getDeclaredMethods())
                    .filter(method -> method.getName().equals("build") && !method.isSynthetic())
                    .forEach(method -> members.add(Member.of(method)));
        }
        return members;
    }
}
