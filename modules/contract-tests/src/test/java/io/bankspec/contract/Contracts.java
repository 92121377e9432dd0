package io.bankspec.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The contract tests of all providers, which are the folders of {@code specs}. */
final class Contracts {
    private static final Path SPECS = Path.of("../../specs");
    private static final Path TESTS = Path.of("src/test/java");

    private Contracts() {}

    /** The names of the folders, in alphabetical order. */
    static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(SPECS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A fresh one of each provider; to be closed. */
    static List<ContractTest> all() throws Exception {
        List<ContractTest> all = new ArrayList<>();
        for (String provider : providers()) all.add(of(provider));
        return all;
    }

    /** That of a provider, whose name begins with the provider's in some mixture of cases. */
    static ContractTest of(String provider) throws Exception {
        Path folder = TESTS.resolve(Contracts.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            String file = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.equalsIgnoreCase(provider + "ContractTest.java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no ContractTest for specs/" + provider));
            String type = Contracts.class.getPackageName() + '.' + file.replace(".java", "");
            return (ContractTest) Class.forName(type).getDeclaredConstructor().newInstance();
        }
    }
}
