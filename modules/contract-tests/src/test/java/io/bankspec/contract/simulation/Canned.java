package io.bankspec.contract.simulation;

import org.jspecify.annotations.Nullable;

/** An answer that is not the provider's. Its texts hold a word that nobody may repeat. */
record Canned(
        String statusLine, String contentType, @Nullable String header, String body) {
    private static final String PAGE = "<html><body>canary-page</body></html>";

    static Canned status(int status, @Nullable String retryAfter) {
        String header = retryAfter == null ? null : "Retry-After: " + retryAfter;
        return new Canned("HTTP/1.1 " + status + " canary-reason", "text/html", header, PAGE);
    }

    static Canned html() {
        return new Canned("HTTP/1.1 200 OK", "text/html", null, PAGE);
    }

    static Canned json(String body) {
        return new Canned("HTTP/1.1 200 OK", "application/json", null, body);
    }

    static Canned redirect() {
        return new Canned("HTTP/1.1 302 Found", "text/html", "Location: http://localhost:81/elsewhere", PAGE);
    }

    static Canned garbage() {
        return new Canned("{\"access_token\": \"canary-line\"}", "text/html", null, PAGE);
    }

    int status() {
        return statusLine.startsWith("HTTP") ? Integer.parseInt(statusLine.substring(9, 12)) : 0;
    }

    String text() {
        return statusLine + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length() + "\r\n"
                + (header == null ? "" : header + "\r\n") + "\r\n" + body;
    }
}
