package io.bankspec.contract;

/** Texts of answers in HTTP. */
final class Http {
    private Http() {}

    /** Without the end of the head. */
    static String start(String status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n");
        for (String header : headers) head.append(header).append("\r\n");
        return head.toString();
    }

    static String head(String status, String... headers) {
        return start(status, headers) + "\r\n";
    }

    /** With the right length. */
    static String answer(String status, String body, String... headers) {
        return start(status, headers) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String error(String status, String... headers) {
        return answer(status + " No", "{\"message\": \"no\"}", headers);
    }
}
