package io.bankspec.benchmarks;

import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An answer, from the bytes of its body to objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Decoding {
    /** The answers. */
    public enum Answer {
        ATRIUM_TRANSACTIONS_25("Atrium transactions", 25),
        ATRIUM_TRANSACTIONS_1000("Atrium transactions", 1_000),
        ATRIUM_TRANSACTIONS_20000("Atrium transactions", 20_000),
        FINAPI_TRANSACTIONS("finAPI transactions", 1_000),
        FINICITY_BALANCE_REPORT("Finicity balance report", 1),
        GEEZEO_ACCOUNTS("Geezeo accounts", 1_000);

        final String text;
        final int items;

        Answer(String text, int items) {
            this.text = text;
            this.items = items;
        }

        private byte[] json() {
            return switch (this) {
                case ATRIUM_TRANSACTIONS_25, ATRIUM_TRANSACTIONS_1000, ATRIUM_TRANSACTIONS_20000 ->
                    Examples.grown(Examples.of("atrium").answer("listUserTransactions"), "transactions", items);
                case FINAPI_TRANSACTIONS ->
                    Examples.grown(Examples.of("finapi").answer("getAndSearchAllTransactions"), "transactions", items);
                case FINICITY_BALANCE_REPORT ->
                    Examples.bytes(Examples.of("finicity").answer("getObbAnalyticsReport"));
                case GEEZEO_ACCOUNTS -> Examples.grown(Examples.of("geezeo").answer("listAccounts"), "accounts", items);
            };
        }

        private TypeAdapter<?> ours() {
            return switch (this) {
                case ATRIUM_TRANSACTIONS_25, ATRIUM_TRANSACTIONS_1000, ATRIUM_TRANSACTIONS_20000 ->
                    io.bankspec.atrium.model.TransactionsResponseBody.Adapter.INSTANCE;
                case FINAPI_TRANSACTIONS -> io.bankspec.finapi.model.PageableTransactionList.Adapter.INSTANCE;
                case FINICITY_BALANCE_REPORT -> io.bankspec.finicity.model.ObbAnalyticsReport.Adapter.INSTANCE;
                case GEEZEO_ACCOUNTS -> io.bankspec.geezeo.model.AccountsAnswer.Adapter.INSTANCE;
            };
        }

        private TypeAdapter<?> stock() {
            return switch (this) {
                case ATRIUM_TRANSACTIONS_25, ATRIUM_TRANSACTIONS_1000, ATRIUM_TRANSACTIONS_20000 ->
                    new stock.atrium.JSON().getGson().getAdapter(stock.atrium.model.TransactionsResponseBody.class);
                case FINAPI_TRANSACTIONS ->
                    new stock.finapi.JSON().getGson().getAdapter(stock.finapi.model.PageableTransactionList.class);
                case FINICITY_BALANCE_REPORT ->
                    new stock.finicity.JSON().getGson().getAdapter(stock.finicity.model.ObbAnalyticsReport.class);
                case GEEZEO_ACCOUNTS ->
                    new stock.geezeo.JSON().getGson().getAdapter(stock.geezeo.model.AccountsAnswer.class);
            };
        }
    }

    @Param
    public Answer answer;

    private byte[] json;
    private TypeAdapter<?> ours;
    private TypeAdapter<?> stock;

    @Setup
    public void prepare() {
        json = answer.json();
        ours = answer.ours();
        stock = answer.stock();
    }

    /** One side of it, for turns. */
    static Callable<?> of(String answer, String side) {
        Decoding decoding = new Decoding();
        decoding.answer = Answer.valueOf(answer);
        decoding.prepare();
        return switch (side) {
            case "ours" -> decoding::ours;
            case "stock" -> decoding::stock;
            case "floor" -> decoding::floor;
            default -> throw new IllegalArgumentException(side);
        };
    }

    private Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
    }

    @Benchmark
    public Object ours() throws IOException {
        return Json.read(reader(), ours);
    }

    @Benchmark
    public Object stock() throws IOException {
        return stock.fromJson(reader());
    }

    @Benchmark
    public int floor() throws IOException {
        return Floor.walk(reader());
    }
}
