package io.bankspec.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the bytes of our clients' jars are for, as they are in the jar: compressed, without what the jar says of its entries. */
final class Parts implements Measurement {
    private static final Map<String, Predicate<String>> PARTS = parts();

    private static Map<String, Predicate<String>> parts() {
        Map<String, Predicate<String>> parts = new LinkedHashMap<>();
        parts.put("adapters", name -> name.endsWith("$Adapter.class"));
        parts.put("builders", name -> name.contains("/model/") && name.endsWith("$Builder.class"));
        parts.put("models", name -> name.contains("/model/"));
        parts.put("params", name -> name.contains("/params/"));
        parts.put("interfaces", name -> name.contains("/api/"));
        parts.put("operations", name -> name.contains("/operations/"));
        parts.put("client, flows", name -> name.endsWith(".class"));
        parts.put("anything else", name -> true);
        return parts;
    }

    @Override
    public String name() {
        return "client-parts";
    }

    @Override
    public Result measure(boolean quick) throws IOException {
        Table table = new Table("part", "atrium, KB †", "finapi, KB †", "finicity, KB †", "geezeo, KB †");
        Map<String, Map<String, Long>> bytes = new LinkedHashMap<>();
        for (String provider : Sizes.PROVIDERS) bytes.put(provider, of(provider));
        for (String part : PARTS.keySet())
            table.add(
                    part,
                    kilobytes(bytes.get("atrium").get(part)),
                    kilobytes(bytes.get("finapi").get(part)),
                    kilobytes(bytes.get("finicity").get(part)),
                    kilobytes(bytes.get("geezeo").get(part)));
        return new Result(table, List.of());
    }

    private static Map<String, Long> of(String provider) throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        PARTS.keySet().forEach(part -> bytes.put(part, 0L));
        try (ZipFile jar = new ZipFile(Side.OURS.client(provider).toFile())) {
            for (ZipEntry entry : jar.stream().toList())
                bytes.merge(partOf(entry.getName()), entry.getCompressedSize(), Long::sum);
        }
        return bytes;
    }

    private static String partOf(String name) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().test(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
    }
}
