package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What goes wrong, in the shapes of the framework that the backend is made with. */
final class Errors {
    private Errors() {}

    static Answer of(int status, String message) {
        return switch (status) {
            case 400 -> Answer.json(400, fields("non_field_errors", message));
            // Where no route leads, and where the server fails, a page for people comes.
            case 404, 500 -> page(status, message);
            case 401 -> Answer.json(401, detail(message)).header("WWW-Authenticate", "Basic realm=\"api\"");
            default -> Answer.json(status, detail(message));
        };
    }

    static Answer badToken(String message) {
        return Answer.json(400, detail(message).put("error_code", "Bad Token"));
    }

    static Refusal notFound() {
        return new Refusal(Answer.json(404, detail("Not found.")));
    }

    static Refusal field(String name, String message) {
        return new Refusal(Answer.json(400, fields(name, message)));
    }

    private static ObjectNode detail(String message) {
        return Json.object().put("detail", message);
    }

    private static ObjectNode fields(String name, String message) {
        return Json.object(name, Json.list(List.of(TextNode.valueOf(message))));
    }

    private static Answer page(int status, String message) {
        String text = message.replace("&", "&amp;").replace("<", "&lt;");
        String page = "<!DOCTYPE html>\n<html><title>" + status + "</title><h1>" + text + "</h1></html>\n";
        return Answer.of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
