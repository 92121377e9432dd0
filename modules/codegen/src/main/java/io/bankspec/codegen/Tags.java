package io.bankspec.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java names that come of tags: one interface each, its accessor on the client, and its methods. */
final class Tags {
    private static final String[] OBJECT_METHODS = {
        "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"
    };

    private final Schemas schemas;
    private final Map<String, String> apis = new LinkedHashMap<>();
    private final Map<String, String> accessors = new LinkedHashMap<>();
    private final Map<String, Names.Scope> methods = new LinkedHashMap<>();
    private final Names.Scope taken = new Names.Scope(
            "builder",
            "clone",
            "close",
            "finalize",
            "getClass",
            "hashCode",
            "jobs",
            "mfa",
            "notify",
            "notifyAll",
            "secrets",
            "toString",
            "wait");

    Tags(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The interface of a tag. */
    String api(String tag) {
        return apis.computeIfAbsent(
                tag, key -> schemas.reserveClassName(Names.type(key) + "Api", Names.type(key) + "TagApi"));
    }

    /** The method of the client that gives the interface. */
    String accessor(String api) {
        return accessors.computeIfAbsent(api, key -> taken.unique(Names.member(withoutSuffix(api))));
    }

    /** Names of the interface's methods. */
    Names.Scope methods(String api) {
        return methods.computeIfAbsent(api, key -> methodScope());
    }

    static Names.Scope methodScope() {
        return new Names.Scope(OBJECT_METHODS);
    }

    /** The tag of an interface, as the document declares it or as its name tells. */
    Tag declared(OpenAPI document, String api) {
        List<Tag> tags = document.getTags() == null ? List.of() : document.getTags();
        return tags.stream()
                .filter(tag -> api(Names.type(tag.getName())).equals(api))
                .findFirst()
                .orElseGet(() -> new Tag().name(withoutSuffix(api)));
    }

    private static String withoutSuffix(String api) {
        return api.substring(0, api.length() - "Api".length());
    }
}
