package io.bankspec.codegen;

import io.bankspec.codegen.support.Generated;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator on any document: {@code mvn -pl modules/codegen -am test -Dtest=AnySpecTest -Dspec=/its/path}. */
class AnySpecTest {
    @TempDir
    Path folder;

    @Test
    void theClientOfTheDocumentCompilesWithoutWarnings() throws IOException {
        Path spec = Path.of(System.getProperty("spec", "../../specs/donkies/openapi.yaml"));

        Generated.from(spec, folder).notes().forEach(System.out::println);
    }
}
