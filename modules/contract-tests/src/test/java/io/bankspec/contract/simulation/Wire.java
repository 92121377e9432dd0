package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Fault.Reply;
import io.bankspec.sandbox.internal.Answer;
import java.util.Arrays;
import okio.Buffer;

/** Answers of the provider as they go over the wire, whole or in part. */
final class Wire {
    private Wire() {}

    static void write(Answer answer, Reply reply, MemorySocket socket) {
        Buffer out = socket.received;
        byte[] body = answer.body();
        boolean isHalf = reply == Reply.HALF || reply == Reply.HALF_JSON;
        byte[] sent = isHalf ? Arrays.copyOf(body, body.length / 2) : body;
        if (reply == Reply.HALF) socket.end();
        out.writeUtf8("HTTP/1.1 ");
        // Of an answer without a body, half a head.
        if (reply == Reply.HALF && body.length == 0) return;
        out.writeUtf8(answer.status() + " Status\r\n");
        answer.headers().forEach((name, value) -> out.writeUtf8(name + ": " + value + "\r\n"));
        if (answer.mediaType() != null) out.writeUtf8("Content-Type: " + answer.mediaType() + "\r\n");
        int length = reply == Reply.HALF ? body.length : sent.length;
        if (answer.status() != 204) out.writeUtf8("Content-Length: " + length + "\r\n");
        out.writeUtf8("\r\n").write(sent);
    }
}
