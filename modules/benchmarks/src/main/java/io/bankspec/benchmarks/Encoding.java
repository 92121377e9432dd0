package io.bankspec.benchmarks;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** Objects, to the body of a request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Encoding {
    /** The bodies. */
    public enum Body {
        FINAPI_IMPORT_PARAMS("finAPI import parameters", 1),
        ATRIUM_ACCOUNTS_1000("Atrium accounts", 1_000);

        final String text;
        final int items;

        Body(String text, int items) {
            this.text = text;
            this.items = items;
        }

        private byte[] json() {
            return switch (this) {
                case FINAPI_IMPORT_PARAMS ->
                    Examples.bytes(Examples.of("finapi").request("importBankConnection"));
                case ATRIUM_ACCOUNTS_1000 ->
                    Examples.grown(Examples.of("atrium").answer("listUserAccounts"), "accounts", items);
            };
        }

        private TypeAdapter<?> ours() {
            return switch (this) {
                case FINAPI_IMPORT_PARAMS -> io.bankspec.finapi.model.ImportBankConnectionParams.Adapter.INSTANCE;
                case ATRIUM_ACCOUNTS_1000 -> io.bankspec.atrium.model.AccountsResponseBody.Adapter.INSTANCE;
            };
        }

        private Class<?> stockType() {
            return switch (this) {
                case FINAPI_IMPORT_PARAMS -> stock.finapi.model.ImportBankConnectionParams.class;
                case ATRIUM_ACCOUNTS_1000 -> stock.atrium.model.AccountsResponseBody.class;
            };
        }

        private Gson stock() {
            return switch (this) {
                case FINAPI_IMPORT_PARAMS -> new stock.finapi.JSON().getGson();
                case ATRIUM_ACCOUNTS_1000 -> new stock.atrium.JSON().getGson();
            };
        }
    }

    private static final MediaType JSON = MediaType.get("application/json");

    @Param
    public Body body;

    private Object value;
    private Object stockValue;
    private TypeAdapter<Object> ours;
    private Converter<Object, RequestBody> stock;

    @Setup
    @SuppressWarnings("unchecked")
    public void prepare() throws IOException {
        String json = new String(body.json(), StandardCharsets.UTF_8);
        ours = (TypeAdapter<Object>) body.ours();
        value = ours.fromJson(json);
        stockValue = body.stock().fromJson(json, body.stockType());
        stock = converter(body.stock(), body.stockType());
    }

    /** One side of it, for turns. */
    static Callable<?> of(String body, String side) throws IOException {
        Encoding encoding = new Encoding();
        encoding.body = Body.valueOf(body);
        encoding.prepare();
        return switch (side) {
            case "ours" -> encoding::ours;
            case "stock" -> encoding::stock;
            default -> throw new IllegalArgumentException(side);
        };
    }

    @SuppressWarnings("unchecked")
    private static Converter<Object, RequestBody> converter(Gson gson, Class<?> type) {
        Retrofit retrofit = new Retrofit.Builder().baseUrl("http://localhost/").build();
        return (Converter<Object, RequestBody>) GsonConverterFactory.create(gson)
                .requestBodyConverter(
                        type, new java.lang.annotation.Annotation[0], new java.lang.annotation.Annotation[0], retrofit);
    }

    @Benchmark
    public Object ours() throws IOException {
        return RequestBody.create(Json.bytes(value, ours), JSON);
    }

    @Benchmark
    public Object stock() throws IOException {
        return stock.convert(stockValue);
    }
}
