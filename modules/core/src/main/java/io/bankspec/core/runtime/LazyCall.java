package io.bankspec.core.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A call that is made when it is sent. Mostly Retrofit only wants to know its request, and the program's event listeners should
 * hear of no call that never starts. A proxy, because OkHttp adds methods to the interface now and then.
 */
final class LazyCall implements InvocationHandler {
    private final Request request;
    private final Call.Factory factory;
    private @Nullable Call made;

    private LazyCall(Request request, Call.Factory factory) {
        this.request = request;
        this.factory = factory;
    }

    static Call of(Request request, Call.Factory factory) {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(), new Class<?>[] {Call.class}, new LazyCall(request, factory));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("request")) return request;
        try {
            return method.invoke(made(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized Call made() {
        if (made == null) made = factory.newCall(request);
        return made;
    }
}
