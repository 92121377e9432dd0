package io.bankspec.contract;

import io.bankspec.sandbox.internal.RequestValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/** Where an answer and the document part ways. */
final class ServerFindings {
    private static final String HEADER = "validation.response.header.schema";
    private static final String BODY = "validation.response.body.schema";
    private static final String NO_BODY = "validation.response.body.missing";
    private static final Pattern IN_BODY = Pattern.compile("(?s)\\[Path '([^']*)'] (.*)");

    private final RequestValidator validator;

    ServerFindings(Spec spec) {
        validator = new RequestValidator(spec.text(), "");
    }

    List<String> of(Operation operation, Response response) throws IOException {
        String type = response.header("Content-Type", "");
        String body = response.body().string();
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        List<String> findings = new ArrayList<>();
        if (!body.isEmpty() && type.isEmpty()) findings.add("Content-Type: missing");
        for (String complaint : complaints(operation, response, headers, body)) {
            if (complaint.startsWith(HEADER)) continue;
            // An answer to HEAD has the headers of a body only.
            if (operation.method().equals("HEAD") && complaint.startsWith(NO_BODY)) continue;
            findings.add(finding(complaint));
        }
        // The validator does not say which header it means, so it gets one at a time.
        headers.forEach((name, value) -> complaints(operation, response, Map.of(name, value), body).stream()
                .filter(complaint -> complaint.startsWith(HEADER))
                .forEach(complaint -> findings.add(name + ": " + finding(complaint))));
        return findings;
    }

    private List<String> complaints(Operation operation, Response response, Map<String, String> headers, String body) {
        String type = response.header("Content-Type", "");
        return validator.complaints(operation.method(), operation.path(), response.code(), type, headers, body);
    }

    /** The validator's words, without its key and with the place in front. */
    private static String finding(String complaint) {
        String words = complaint.substring(complaint.indexOf(": ") + 2);
        Matcher inBody = IN_BODY.matcher(words);
        if (inBody.matches()) return jsonPath(inBody.group(1)) + ": " + inBody.group(2);
        return complaint.startsWith(BODY) ? "$: " + words : words;
    }

    private static String jsonPath(String pointer) {
        return "$" + pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
