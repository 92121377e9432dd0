package io.bankspec.contract;

import io.bankspec.contract.RawServer.Ending;
import io.bankspec.contract.RawServer.Reply;

/**
 * What a network, a gateway or a provider may do to a request, each time that it comes, and how calls end then: the exception, or the
 * reason of the flow, and how many requests the server saw.
 */
enum NetworkFault {
    REFUSED("nobody listens", Ending.CLOSE, "", Ends.UNSENT),
    UNKNOWN_HOST("the host has no address", Ending.CLOSE, "", Ends.UNSENT),
    CLOSED("the connection closes without an answer", Ending.CLOSE, "", Ends.BROKEN),
    RESET("the connection is reset without an answer", Ending.RESET, "", Ends.BROKEN),
    RESET_HEAD("reset in the head", Ending.RESET, "HTTP/1.1 200 OK\r\nContent-", Ends.BROKEN),
    RESET_BODY("reset in the body", Ending.RESET, Http.head("200 OK", "Content-Length: 999") + "{\"a\":", Ends.BROKEN),
    CUT(
            "closed before the `Content-Length` is reached",
            Ending.CLOSE,
            Http.head("200 OK", "Content-Length: 999") + "{}",
            Ends.BROKEN),
    CUT_CHUNKS(
            "closed before the last chunk",
            Ending.CLOSE,
            Http.head("200 OK", "Transfer-Encoding: chunked") + "2\r\n{}\r\n",
            Ends.BROKEN),
    STALE("the pooled connection was left by the server", Ends.RESULT) {
        @Override
        Reply reply(String request, String right) {
            return new Reply(right, Ending.KEEP);
        }
    },
    SILENT("silence, until the read time-out", Ending.SILENCE, "", Ends.BROKEN),
    STALLED(
            "silence in the body, until the read time-out",
            Ending.SILENCE,
            Http.head("200 OK", "Content-Length: 999") + "{",
            Ends.BROKEN),
    DRIPPING(
            "a body that drips, until the deadline",
            Ending.DRIP,
            Http.head("200 OK", "Content-Length: 999999999") + "{",
            Ends.OVERDUE),
    HINTED("`103 Early Hints` and `100 Continue` before the answer", Ends.RESULT) {
        @Override
        Reply reply(String request, String right) {
            return new Reply(
                    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + right, Ending.KEEP);
        }
    },
    SWITCHED(
            "`101 Switching Protocols`",
            Ending.CLOSE,
            "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
            Ends.NO_HTTP),
    NO_HTTP("no HTTP at all", Ending.CLOSE, "SSH-2.0-OpenSSH\r\n\r\n", Ends.NO_HTTP),
    STATUS_000("status line `000`", Ending.CLOSE, Http.head("000 None", "Content-Length: 0"), Ends.NO_HTTP),
    STATUS_NEGATIVE("status line `-10`", Ending.CLOSE, Http.head("-10 None", "Content-Length: 0"), Ends.NO_HTTP),
    STATUS_1000("status line `1000`", Ending.CLOSE, Http.head("1000 None", "Content-Length: 0"), Ends.NO_HTTP),
    NEGATIVE_LENGTH(
            "`Content-Length: -5`", Ending.CLOSE, Http.head("200 OK", "Content-Length: -5") + "{}", Ends.NO_HTTP),
    CHUNK(
            "a chunk of the size `hello`",
            Ending.CLOSE,
            Http.head("200 OK", "Transfer-Encoding: chunked") + "hello\r\n",
            Ends.NO_HTTP),
    HEADERS(
            "headers without end",
            Ending.FLOOD,
            Http.start("200 OK") + "X-More: " + "more ".repeat(2000) + "\r\n",
            Ends.BROKEN),
    NO_GZIP(
            "gzip that is none",
            Ending.KEEP,
            Http.answer("200 OK", "{\"a\": 1}", "Content-Encoding: gzip"),
            Ends.BROKEN),
    SHORT_LENGTH("a `Content-Length` in the middle of the JSON", Ends.NO_JSON) {
        @Override
        Reply reply(String request, String right) {
            String half = right.replaceFirst("Content-Length: .*", "Content-Length: 9");
            return new Reply(half, Ending.KEEP);
        }
    },
    HALF("half of the JSON, as if it were all", Ending.KEEP, Http.answer("200 OK", "{\"a\": {\"b\": "), Ends.NO_JSON),
    HTML("a page of HTML with 200", Ending.KEEP, Http.answer("200 OK", "<html>hotel</html>"), Ends.NO_JSON),
    OTHER_KIND("a JSON text", Ending.KEEP, Http.answer("200 OK", "\"ok\""), Ends.NO_JSON),
    DEEP(
            "30,000 lists in each other",
            Ending.KEEP,
            Http.answer("200 OK", "{\"a\": " + "[".repeat(30_000)),
            Ends.NO_JSON),
    EMPTY("200 and nothing", Ending.KEEP, Http.answer("200 OK", ""), Ends.NO_RESULT),
    NULL("200 and `null`", Ending.KEEP, Http.answer("200 OK", "null"), Ends.NO_RESULT),
    NO_CONTENT("204", Ending.KEEP, Http.head("204 No Content"), Ends.NO_RESULT),
    EMPTY_OBJECT(
            "200 and `{}`",
            Ending.KEEP,
            Http.answer("200 OK", "{}"),
            Ends.RESULT
                    .walk("UnexpectedAnswer 1")
                    .flow("UNEXPECTED 1; finicity result 1")
                    .login("UnexpectedAnswer 1")),
    TOO_LONG(
            "200 and a body without end", Ending.FLOOD, Http.head("200 OK") + "[" + " ".repeat(10_000), Ends.NO_RESULT),
    MOVED("307 to another path", Ends.RESULT.reads("result 2").write("result 2").login("UnexpectedAnswer 1")) {
        @Override
        Reply reply(String request, String right) {
            String path = request.split(" ", 3)[1];
            boolean isThere = path.startsWith("/moved");
            return new Reply(isThere ? right : Http.answer("307 Moved", "", "Location: /moved" + path), Ending.KEEP);
        }
    },
    AROUND("307 to itself", Ends.lasting("Transport", "UNAVAILABLE").times(21).login("UnexpectedAnswer 1")) {
        @Override
        Reply reply(String request, String right) {
            return new Reply(Http.answer("307 Moved", "", "Location: " + request.split(" ", 3)[1]), Ending.KEEP);
        }
    },
    ELSEWHERE(
            "302 to another origin",
            Ending.KEEP,
            Http.answer("302 Found", "", "Location: http://127.0.0.2/"),
            Ends.NO_RESULT),
    BAD_REQUEST("400", Ending.KEEP, Http.error("400"), Ends.refused("InvalidRequest")),
    UNAUTHORIZED("401", Ending.KEEP, Http.error("401"), Ends.refused("Authentication")),
    FORBIDDEN("403", Ending.KEEP, Http.error("403"), Ends.refused("Permission")),
    NOT_FOUND("404", Ending.KEEP, Http.error("404"), Ends.refused("NotFound")),
    PROXY("407", Ending.KEEP, Http.error("407"), Ends.refused("InvalidRequest")),
    TIMED_OUT("408", Ending.KEEP, Http.error("408"), Ends.passing("InvalidRequest", "REQUEST_REFUSED")),
    CONFLICT(
            "409",
            Ending.KEEP,
            Http.error("409"),
            Ends.refused("Conflict").flow("REQUEST_REFUSED 1; atrium EXISTS 1; finicity EXISTS 1")),
    LIMITED(
            "429 with `Retry-After: 2`",
            Ending.KEEP,
            Http.error("429", "Retry-After: 2"),
            Ends.passing("RateLimit", "THROTTLED")),
    LIMITED_LONG(
            "429 with `Retry-After: 7200`",
            Ending.KEEP,
            Http.error("429", "Retry-After: 7200"),
            Ends.lasting("RateLimit", "THROTTLED")),
    BROKEN("500", Ending.KEEP, Http.error("500"), Ends.lasting("Server", "UNAVAILABLE")),
    GATEWAY(
            "502 with a page of HTML",
            Ending.KEEP,
            Http.answer("502 Bad", "<html>gateway</html>"),
            Ends.passing("Server", "UNAVAILABLE")),
    OVERLOADED("503", Ending.KEEP, Http.error("503"), Ends.passing("Server", "UNAVAILABLE")),
    ENDLESS_ERROR(
            "500 and a body without end",
            Ending.FLOOD,
            Http.head("500 No") + " ".repeat(10_000),
            Ends.lasting("Server", "UNAVAILABLE")),
    CUT_ERROR(
            "503 that closes in the body",
            Ending.CLOSE,
            Http.head("503 No", "Content-Length: 999") + "{",
            Ends.passing("Server", "UNAVAILABLE"));

    final String title;
    final Ends ends;
    private final Reply reply;

    NetworkFault(String title, Ending ending, String text, Ends ends) {
        this.title = title;
        this.ends = ends;
        this.reply = new Reply(text, ending);
    }

    NetworkFault(String title, Ends ends) {
        this(title, Ending.CLOSE, "", ends);
    }

    /** @param right the answer that the provider would give */
    Reply reply(String request, String right) {
        return reply;
    }

    /** Whether the client closes the connection, and the server may hear of a request only after that. */
    boolean isGivenUp() {
        return this == SILENT || this == STALLED || isOfTime();
    }

    /** Whether real time ends it. */
    boolean isOfTime() {
        return this == DRIPPING;
    }
}
