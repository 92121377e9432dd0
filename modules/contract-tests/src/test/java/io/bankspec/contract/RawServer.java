package io.bankspec.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on the loopback that answers with characters as they stand, be they HTTP or not. */
final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: (\\d+)");

    /** Says what a request gets, on the thread of its connection. */
    interface Script {
        /** @param request head and body, as they came */
        Reply reply(String request);
    }

    /** One answer, and what becomes of its connection. */
    record Reply(String text, Ending ending) {}

    enum Ending {
        /** The connection stays for the next request. */
        KEEP,
        CLOSE,
        RESET,
        /** Nothing more comes. */
        SILENCE,
        /** A blank now and then, without end. */
        DRIP,
        /** The same answer over and over, as fast as it can be read. */
        FLOOD
    }

    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Script script = request -> new Reply("", Ending.CLOSE);

    RawServer() throws IOException {
        socket = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    void follow(Script next) {
        script = next;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            Reply reply;
            do {
                String request = read(in);
                if (request.isEmpty()) return;
                reply = script.reply(request);
                out.write(bytes(reply.text));
            } while (reply.ending == Ending.KEEP);
            switch (reply.ending) {
                case RESET -> connection.setSoLinger(true, 0);
                case SILENCE -> in.read();
                case DRIP -> {
                    while (true) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                        out.write(' ');
                    }
                }
                case FLOOD -> {
                    while (true) out.write(bytes(reply.text));
                }
                default -> {}
            }
        } catch (IOException e) {
            // The client has had enough, or the test is over.
        } finally {
            open.remove(connection);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int line = 0;
        // Two ends of lines with nothing between them.
        for (int last = 0; !(last == '\n' && line == 2); ) {
            last = in.read();
            if (last < 0) return "";
            head.write(last);
            if (last == '\n') line++;
            else if (last != '\r') line = 0;
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        return length.find()
                ? text + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.ISO_8859_1)
                : text;
    }

    /** Waits, for a minute at most, until the clients have closed all connections, and all that was sent on them has been counted. */
    void awaitNoConnection() throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        // Whoever has connected before is accepted before.
        try (Socket last = new Socket(socket.getInetAddress(), port())) {
            last.shutdownOutput();
            last.getInputStream().read();
        }
        while (!open.isEmpty()) {
            if (System.nanoTime() > end) throw new AssertionError(open.size() + " connections are open");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) connection.close();
    }
}
