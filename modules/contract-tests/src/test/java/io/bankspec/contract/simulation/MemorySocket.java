package io.bankspec.contract.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import okio.Buffer;

/** A socket that leads into the memory of this JVM, so that OkHttp with all of its connections and retries can be itself. */
final class MemorySocket extends Socket {
    final Buffer sent = new Buffer();
    final Buffer received = new Buffer();

    /** Arrives when everything else has been read. */
    final Buffer late = new Buffer();

    private final Link link;
    private int timeoutMillis;
    private int exchanges;
    private boolean isConnected;
    private boolean isClosed;
    private boolean isAtEnd;

    MemorySocket(Link link) {
        this.link = link;
    }

    /** How many requests went over it, the present one included. */
    int exchanges() {
        return exchanges;
    }

    int timeoutMillis() {
        return timeoutMillis;
    }

    /** The provider sends nothing more. */
    void end() {
        isAtEnd = true;
    }

    void checkOpen() throws SocketException {
        if (isClosed) throw new SocketException("Socket closed");
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        link.connect(timeout);
        checkOpen();
        isConnected = true;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                checkOpen();
                if (received.exhausted() && !isAtEnd) await();
                return received.read(bytes, offset, length);
            }
        };
    }

    /** For what the provider has to say to a request; who reads before there is one looks whether it is still there. */
    private void await() throws IOException {
        if (!late.exhausted()) {
            if (!sent.exhausted()) throw link.broken("an answer is taken for that to another request");
            received.writeAll(late);
            return;
        }
        if (sent.exhausted()) {
            link.look(this);
            return;
        }
        exchanges++;
        link.exchange(this);
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                checkOpen();
                sent.writeByte(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                checkOpen();
                sent.write(bytes, offset, length);
            }
        };
    }

    @Override
    public void close() {
        if (!isClosed) link.closed(this);
        isClosed = true;
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public boolean isConnected() {
        return isConnected;
    }

    @Override
    public boolean isInputShutdown() {
        return false;
    }

    @Override
    public boolean isOutputShutdown() {
        return false;
    }

    @Override
    public void setSoTimeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeoutMillis;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }
}
