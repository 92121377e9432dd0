package io.bankspec.core.runtime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of the loopback where nobody listens, and where nobody else can begin to while it is kept. */
final class ReservedPort implements AutoCloseable {
    private final Socket socket = new Socket();

    ReservedPort() throws IOException {
        socket.bind(new InetSocketAddress("127.0.0.1", 0));
    }

    int number() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
