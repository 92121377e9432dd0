package io.bankspec.codegen.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to the operations that a comment names. */
final class Links {
    private static final Pattern CODE = Pattern.compile("<code>(\\w+)</code>");
    private static final Pattern TYPE = Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface) (\\w+)");

    private Links() {}

    /** @param operations methods such as {@code UsersApi#getUser}, by operation id */
    static String added(String source, Map<String, String> operations) {
        Matcher type = TYPE.matcher(source);
        String here = type.find() ? type.group(1) + '#' : "#";
        return CODE.matcher(source).replaceAll(found -> {
            String method = operations.get(found.group(1));
            if (method == null) return Matcher.quoteReplacement(found.group());
            boolean isHere = method.startsWith(here);
            return Matcher.quoteReplacement("{@link " + (isHere ? method.substring(here.length() - 1) : method) + '}');
        });
    }
}
