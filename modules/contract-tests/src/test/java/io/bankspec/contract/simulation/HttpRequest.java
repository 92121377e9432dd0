package io.bankspec.contract.simulation;

import java.io.EOFException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;

/** A request as it came over the wire. */
record HttpRequest(String method, HttpUrl url, Headers headers, String body) {
    static HttpRequest read(Buffer wire) throws EOFException {
        String[] line = wire.readUtf8LineStrict().split(" ");
        Headers.Builder headers = new Headers.Builder();
        for (String header = wire.readUtf8LineStrict(); !header.isEmpty(); header = wire.readUtf8LineStrict())
            headers.addUnsafeNonAscii(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).trim());
        Headers all = headers.build();
        String length = all.get("Content-Length");
        String body = length == null ? "" : wire.readUtf8(Long.parseLong(length));
        return new HttpRequest(line[0], HttpUrl.get("http://" + all.get("Host") + line[1]), all, body);
    }

    /** The same for two requests that ask for the same, whoever asks. */
    String key() {
        return method + ' ' + url + ' ' + body;
    }
}
