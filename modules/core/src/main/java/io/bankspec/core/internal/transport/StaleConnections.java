package io.bankspec.core.internal.transport;

import io.bankspec.core.Time;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor.Chain;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Replaces pooled connections that the server has left. Servers close what has been idle for a while, some after five seconds, and
 * whoever finds out by sending cannot tell whether his request was seen. So the connection is looked at just before: if it has
 * ended by then, nothing of the request is on its way, and it goes out on another one at once, whatever it is. The end that comes
 * only after that is a broken connection like any other. HTTP/2 needs no look, because its connections are always read.
 */
final class StaleConnections {
    /** A look at a good connection takes a millisecond. What may be sent again is spared that between one call and the next. */
    private static final long TRUSTED = Duration.ofMillis(100).toNanos();

    /** Of all clients, because those of many users mostly share the pool of one {@code OkHttpClient}. */
    private static final Map<Connection, Long> LAST_USE = Collections.synchronizedMap(new WeakHashMap<>());

    private final Time time;

    private static final class ConnectionLeft extends IOException {
        private static final long serialVersionUID = 1L;

        private ConnectionLeft() {
            super("the server has left the connection");
        }
    }

    StaleConnections(Time time) {
        this.time = time;
    }

    /** As application interceptor, around OkHttp, which drops a connection that a network interceptor fails with. */
    Response replace(Chain chain) throws IOException {
        while (true) {
            try {
                return chain.proceed(chain.request());
            } catch (ConnectionLeft e) {
                // Ends with the last pooled connection.
            }
        }
    }

    /** As network interceptor, the last one before what goes out. */
    Response look(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection.protocol() != Protocol.HTTP_1_1) return chain.proceed(chain.request());
        Long last = LAST_USE.get(connection);
        if (!isTrusted(chain.request(), last) && hasEnded(connection.socket())) {
            // Of a new one nobody knows how many would follow.
            throw last == null ? new IOException("the server has left a new connection") : new ConnectionLeft();
        }
        Response response = chain.proceed(chain.request());
        LAST_USE.put(connection, time.nanos());
        return response;
    }

    private boolean isTrusted(Request request, @Nullable Long last) {
        Attempt attempt = request.tag(Attempt.class);
        return attempt != null && attempt.mayBeRepeated() && (last == null || time.nanos() - last < TRUSTED);
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        int timeout = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            // Bytes that nobody has asked for would be taken for the answer.
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(timeout);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
