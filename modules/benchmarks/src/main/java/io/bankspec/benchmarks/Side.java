package io.bankspec.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a program needs at run time to call a provider in one of several ways, picked from the class path of the harness. */
enum Side {
    OURS("squareup/retrofit2/retrofit", "swagger/core/v3/swagger-annotations", "jspecify/jspecify", "modules/core"),
    STOCK(
            "squareup/retrofit2/retrofit",
            "squareup/retrofit2/converter-gson",
            "squareup/retrofit2/converter-scalars",
            "gsonfire/gson-fire",
            "oltu/oauth2/org.apache.oltu.oauth2.client",
            "oltu/oauth2/org.apache.oltu.oauth2.common",
            "json/json",
            "commons-codec/commons-codec",
            "slf4j/slf4j-api",
            "swagger/swagger-annotations",
            "findbugs/jsr305"),
    /** Retrofit and nothing else. */
    RETROFIT("squareup/retrofit2/retrofit"),
    BARE;

    /** What all are built upon. */
    private static final List<String> HTTP = List.of(
            "squareup/okhttp3/okhttp-jvm", "squareup/okio/okio-jvm", "kotlin/kotlin-stdlib", "jetbrains/annotations");

    private static final List<String> GSON = List.of("gson/gson", "errorprone/error_prone_annotations");

    private static final List<String> HARNESS = List.of(
            "modules/benchmarks",
            "okhttp3/mockwebserver3",
            "fasterxml/jackson",
            "yaml/snakeyaml",
            "openjdk/jmh",
            "sf/jopt-simple",
            "commons/commons-math3");

    private static final List<String> PROVIDERS = List.of("atrium", "finapi", "finicity", "geezeo");

    private final List<String> own;

    Side(String... own) {
        this.own = List.of(own);
    }

    /** Everything that a program with the client of one provider needs. */
    List<Path> classPath(String provider) {
        List<Path> jars = new ArrayList<>(dependencies());
        for (String library : HTTP) jars.add(jar(library));
        if (this == OURS || this == STOCK) jars.add(client(provider));
        return jars;
    }

    /** The jar of one client. */
    Path client(String provider) {
        if (this == OURS) return jar("modules/" + provider);
        Path stock = jar("benchmarks/stock");
        return stock.resolveSibling(stock.getFileName().toString().replace(".jar", "-" + provider + ".jar"));
    }

    /** What a client needs beside OkHttp, Okio and Kotlin's library. */
    List<Path> dependencies() {
        refuseUnknown();
        return Stream.concat(own.stream(), GSON.stream()).map(Side::jar).toList();
    }

    private static Path jar(String library) {
        List<Path> found =
                entries().filter(entry -> isOf(entry, library)).map(Path::of).toList();
        if (found.size() != 1) throw new IllegalStateException(library + " is on the class path as " + found);
        return found.get(0);
    }

    /** A new dependency would otherwise be missing on one side, in its favor. */
    private static void refuseUnknown() {
        List<String> known = new ArrayList<>(HARNESS);
        for (Side side : values()) known.addAll(side.own);
        known.addAll(HTTP);
        known.addAll(GSON);
        for (String provider : PROVIDERS) known.add("modules/" + provider);
        entries()
                .filter(entry -> known.stream().noneMatch(library -> isOf(entry, library)))
                .forEach(entry -> {
                    throw new IllegalStateException("whose dependency is " + entry + "?");
                });
    }

    private static boolean isOf(String entry, String library) {
        return entry.contains('/' + library + '/') || library.endsWith("jackson") && entry.contains('/' + library);
    }

    /** Without the server that answers, which is in a jar of tests and is the harness's. */
    private static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("-tests.jar"));
    }
}
