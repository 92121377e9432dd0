package io.bankspec.core.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of the loopback where nobody listens, and where nobody else can begin to while it is kept. */
public final class ReservedPort implements AutoCloseable {
    private final Socket socket = new Socket();

    public ReservedPort() throws IOException {
        socket.bind(new InetSocketAddress("127.0.0.1", 0));
    }

    public int number() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
