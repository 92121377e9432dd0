package io.bankspec.codegen.naming;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java names that come of tags: one interface each, its accessor on the client, and its methods. */
public final class Tags {
    private static final String[] OBJECT_METHODS = {
        "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"
    };

    private final ClassNames classNames;
    private final Map<String, String> apis = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
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

    public Tags(ClassNames classNames) {
        this.classNames = classNames;
    }

    /** The interface of a tag. */
    public String api(String tag) {
        return apis.computeIfAbsent(
                tag, key -> classNames.reserve(Names.type(key) + "Api", Names.type(key) + "TagApi"));
    }

    /** The class that holds what the spec says about the operations of an interface. */
    public String table(String api) {
        String name = withoutSuffix(api) + "Operations";
        return tables.computeIfAbsent(api, key -> classNames.reserve(name, api + "Operations"));
    }

    /** The method of the client that gives the interface. */
    public String accessor(String api) {
        return accessors.computeIfAbsent(api, key -> taken.unique(Names.member(withoutSuffix(api))));
    }

    /** Names of the interface's methods. */
    public Names.Scope methods(String api) {
        return methods.computeIfAbsent(api, key -> methodScope());
    }

    public static Names.Scope methodScope() {
        return new Names.Scope(OBJECT_METHODS);
    }

    /** The tag of an interface, as the document declares it or as its name tells. */
    public Tag declared(OpenAPI document, String api) {
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
