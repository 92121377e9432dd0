package io.bankspec.contract;

import io.bankspec.contract.RawServer.Ending;
import io.bankspec.contract.RawServer.Reply;
import java.util.function.UnaryOperator;

/** The worst of all providers: gives back what it was sent, secrets included, wherever an answer has room for it. */
enum EchoPlace implements RawServer.Script {
    STATUS_LINE("in place of the status line", request -> line(request) + "\r\n\r\n"),
    STATUS_TEXT("behind the status", request -> head("500 " + line(request), "Content-Length: 0")),
    HEADER_LINE(
            "as a header without a name",
            request -> head("200 OK", line(request).replace(':', ' '))),
    HEADERS(
            "in `Retry-After` and other headers",
            request -> head(
                    "503 Busy", "Retry-After: " + line(request), "X-Other: " + line(request), "Content-Length: 0")),
    LOCATION("in `Location`", request -> head("302 Found", "Location: http://" + line(request), "Content-Length: 0")),
    LENGTH("as `Content-Length`", request -> head("200 OK", "Content-Length: " + line(request))),
    CHUNK("as the size of a chunk", request -> head("200 OK", "Transfer-Encoding: chunked") + line(request) + "\r\n"),
    GZIP("as what should be gzip", request -> json("200 OK", "Content-Encoding: gzip") + request),
    CUT("in a body that is cut short", request -> json("200 OK", "Content-Length: 999999") + quoted(request)),
    TEXT("as a JSON text", request -> json("200 OK") + quoted(request)),
    NAME("as a name in broken JSON", request -> json("200 OK") + "{" + quoted(request) + ": [{" + quoted(request)),
    NO_JSON("as no JSON at all", request -> json("200 OK") + request),
    ERROR("in a JSON error", request -> json("422 No") + "{\"message\": " + quoted(request) + "}"),
    HTML("in a page of HTML", request -> head("502 Bad", "Content-Type: text/html") + "<html>" + request),
    SENTENCE("in a plain text", request -> head("400 Bad", "Content-Type: text/plain") + request),
    NOTHING("nowhere: the connection closes", request -> "");

    final String title;
    private final UnaryOperator<String> answer;

    EchoPlace(String title, UnaryOperator<String> answer) {
        this.title = title;
        this.answer = answer;
    }

    @Override
    public Reply reply(String request) {
        return new Reply(answer.apply(request), Ending.CLOSE);
    }

    private static String head(String status, String... headers) {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static String json(String status, String... headers) {
        return head(status, (String.join("\r\n", headers) + "\r\nContent-Type: application/json").strip());
    }

    private static String line(String request) {
        return request.replaceAll("[\\r\\n]+", " ");
    }

    private static String quoted(String request) {
        return '"' + line(request).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
