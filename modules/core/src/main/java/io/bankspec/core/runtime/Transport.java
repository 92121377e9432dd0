package io.bankspec.core.runtime;

import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Invocation;

/** Between Retrofit and OkHttp: writes the params object into the request and marks it with its operation. */
final class Transport implements Call.Factory {
    private final OkHttpClient client;
    private final CredentialsInterceptor credentials;

    Transport(OkHttpClient client, CredentialsInterceptor credentials) {
        this.client = withInterceptors(client, credentials);
        this.credentials = credentials;
    }

    @Override
    public Call newCall(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        Operation operation = invocation == null ? null : Operation.of(invocation.method());
        if (operation == null) return client.newCall(request);
        credentials.check(operation);
        RequestEditor editor = new RequestEditor(request);
        for (Object argument : invocation.arguments()) {
            if (argument instanceof RequestParams params) params.applyTo(editor);
        }
        return client.newCall(editor.build()
                .newBuilder()
                .tag(Operation.class, operation)
                .tag(Answer.Slot.class, new Answer.Slot())
                .build());
    }

    private static OkHttpClient withInterceptors(OkHttpClient client, CredentialsInterceptor credentials) {
        OkHttpClient.Builder builder = client.newBuilder();
        // Before those of the program, which shall see every answer as it came.
        builder.interceptors().add(0, new AnswerInterceptor());
        return builder.addNetworkInterceptor(credentials).build();
    }
}
