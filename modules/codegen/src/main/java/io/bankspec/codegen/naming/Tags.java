package io.bankspec.codegen.naming;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java names that come of tags. */
public final class Tags {
    private static final String[] OBJECT_METHODS =
            "clone equals finalize getClass hashCode notify notifyAll toString wait".split(" ");
    private static final String[] CLIENT_METHODS =
            "builder clone close finalize getClass hashCode jobs mfa notify notifyAll secrets toString wait".split(" ");

    private final ClassNames classNames;
    private final Map<String, ApiNames> names = new LinkedHashMap<>();
    private final Names.Scope accessors = new Names.Scope(CLIENT_METHODS);

    /**
     * What comes of one tag.
     *
     * @param tag as a Java type
     * @param api the interface
     * @param table the class that holds what the spec says about its operations
     * @param accessor the method of the client that gives the interface
     * @param methods names of the interface's methods
     */
    public record ApiNames(String tag, String api, String table, String accessor, Names.Scope methods) {
        /** The tag as the document declares it or as its name tells. */
        public Tag declaredIn(OpenAPI document) {
            List<Tag> tags = document.getTags() == null ? List.of() : document.getTags();
            return tags.stream()
                    .filter(one -> Names.type(one.getName()).equals(tag))
                    .findFirst()
                    .orElseGet(() -> new Tag().name(withoutSuffix(api)));
        }
    }

    public Tags(ClassNames classNames) {
        this.classNames = classNames;
    }

    public ApiNames of(String tag) {
        return names.computeIfAbsent(Names.type(tag), this::named);
    }

    private ApiNames named(String tag) {
        String api = classNames.reserve(tag + "Api", tag + "TagApi");
        String plain = classNames.withoutPrefix(api);
        String table = classNames.reserve(withoutSuffix(plain) + "Operations", plain + "Operations");
        String accessor = accessors.unique(Names.member(withoutSuffix(plain)));
        return new ApiNames(tag, api, table, accessor, methodScope());
    }

    public static Names.Scope methodScope() {
        return new Names.Scope(OBJECT_METHODS);
    }

    private static String withoutSuffix(String api) {
        return api.substring(0, api.length() - "Api".length());
    }
}
