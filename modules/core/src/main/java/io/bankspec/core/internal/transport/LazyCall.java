package io.bankspec.core.internal.transport;

import java.io.IOException;
import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A call that is made when it is sent. Mostly Retrofit only wants to know its request, and the program's event listeners should
 * hear of no call that never starts.
 */
final class LazyCall implements Call {
    private final Request request;
    private final Call.Factory factory;
    private @Nullable Call made;

    LazyCall(Request request, Call.Factory factory) {
        this.request = request;
        this.factory = factory;
    }

    private synchronized Call made() {
        if (made == null) made = factory.newCall(request);
        return made;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Response execute() throws IOException {
        return made().execute();
    }

    @Override
    public void enqueue(Callback callback) {
        made().enqueue(callback);
    }

    @Override
    public void cancel() {
        made().cancel();
    }

    @Override
    public boolean isExecuted() {
        return made().isExecuted();
    }

    @Override
    public boolean isCanceled() {
        return made().isCanceled();
    }

    @Override
    public Timeout timeout() {
        return made().timeout();
    }

    @Override
    public void addEventListener(EventListener listener) {
        made().addEventListener(listener);
    }

    @Override
    public <T> @Nullable T tag(KClass<T> type) {
        return made().tag(type);
    }

    @Override
    public <T> @Nullable T tag(Class<? extends T> type) {
        return made().tag(type);
    }

    @Override
    public <T> T tag(KClass<T> type, Function0<? extends T> otherwise) {
        return made().tag(type, otherwise);
    }

    @Override
    public <T> T tag(Class<T> type, Function0<? extends T> otherwise) {
        return made().tag(type, otherwise);
    }

    @Override
    public Call clone() {
        return made().clone();
    }
}
