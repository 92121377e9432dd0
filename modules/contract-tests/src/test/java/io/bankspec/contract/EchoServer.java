package io.bankspec.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The worst of all providers: gives back what it was sent, secrets included, wherever an answer has room for it. */
final class EchoServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: (\\d+)");

    /** Where in an answer the request comes back. */
    interface Place {
        /**
         * The bytes of an answer.
         *
         * @param request head and body, as they came
         */
        String answer(String request);
    }

    private final ServerSocket socket;
    private volatile Place place = request -> "";

    EchoServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "echo server");
        thread.setDaemon(true);
        thread.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    void answerWith(Place where) {
        place = where;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                String request = read(connection.getInputStream());
                if (request.isEmpty()) continue;
                connection.getOutputStream().write(place.answer(request).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // The client has had enough, or the test is over.
                continue;
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) return "";
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        return length.find()
                ? text + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.ISO_8859_1)
                : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
