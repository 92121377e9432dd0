package io.bankspec.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bytes of jars: of the clients alone, and of all that a client brings along beside OkHttp, Okio and Kotlin's library. */
final class Sizes {
    static final List<String> PROVIDERS = List.of("atrium", "finapi", "finicity", "geezeo");

    /** Provider by provider. */
    static final class Clients implements Measurement {
        @Override
        public String name() {
            return "client-sizes";
        }

        @Override
        public Result measure(boolean quick) throws IOException {
            Table table = new Table("client", "ours, KB †", "stock, KB †", "ratio †");
            for (String provider : PROVIDERS) {
                long ours = Files.size(Side.OURS.client(provider));
                long stock = Files.size(Side.STOCK.client(provider));
                table.add(provider, kilobytes(ours), kilobytes(stock), Target.ratio((double) ours / stock));
            }
            return new Result(table, List.of());
        }
    }

    /** Jar by jar, for one client. */
    static final class Closure implements Measurement {
        private static final String CLIENT = "finapi";

        @Override
        public String name() {
            return "closure-sizes";
        }

        @Override
        public Result measure(boolean quick) throws IOException {
            TreeMap<String, Long> ours = sizes(Side.OURS);
            TreeMap<String, Long> stock = sizes(Side.STOCK);
            double all = sum(stock);
            Table table = new Table("jar", "ours, KB †", "stock, KB †", "ours, share of all stock †");
            TreeMap<String, Long> jars = new TreeMap<>(stock);
            jars.putAll(ours);
            for (String jar : jars.keySet()) {
                table.add(
                        jar,
                        cell(ours.get(jar)),
                        cell(stock.get(jar)),
                        ours.containsKey(jar) ? percent(ours.get(jar) / all) : "");
            }
            table.add("together", kilobytes(sum(ours)), kilobytes(sum(stock)), percent(sum(ours) / all));
            return new Result(
                    table, List.of(Target.atMost("bytes that " + CLIENT + " brings, to stock", sum(ours) / all, 0.4)));
        }

        private static TreeMap<String, Long> sizes(Side side) throws IOException {
            TreeMap<String, Long> sizes = new TreeMap<>();
            for (Path jar : Stream.concat(Stream.of(side.client(CLIENT)), side.dependencies().stream())
                    .toList())
                sizes.put(
                        jar.getFileName().toString().replaceFirst("-\\d.*?(-" + CLIENT + ")?\\.jar", "$1"),
                        Files.size(jar));
            return sizes;
        }
    }

    private Sizes() {}

    private static long sum(TreeMap<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String cell(Long bytes) {
        return bytes == null ? "" : kilobytes(bytes);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / 1000.0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
