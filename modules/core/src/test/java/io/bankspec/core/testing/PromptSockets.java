package io.bankspec.core.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ServerSocketFactory;

/**
 * Server sockets that send at once. MockWebServer writes head and body of an answer apart, and the second write would wait some
 * 40 ms for the acknowledgement of the first, which systems delay on a connection in use.
 */
public final class PromptSockets extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                socket.setTcpNoDelay(true);
                return socket;
            }

            /** With room for all who connect at once: the system would let the others wait for a second and more. */
            @Override
            public void bind(SocketAddress endpoint, int backlog) throws IOException {
                super.bind(endpoint, 512);
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw new UnsupportedOperationException();
    }
}
