package io.bankspec.apidiff.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.OpenApiFile;
import io.bankspec.apidiff.document.Place;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of a document against itself with one edit exactly the edit is listed. */
class SingleEditTest {
    /** {@code -Dupstream.edits=1000 -Dupstream.document=FILE} tries more of them, on a larger document. */
    private static final int EDITS = Integer.getInteger("upstream.edits", 300);

    private static Path document() throws URISyntaxException {
        String file = System.getProperty("upstream.document");
        if (file != null) return Path.of(file);
        return Path.of(Objects.requireNonNull(SingleEdit.class.getResource("/io/bankspec/apidiff/bank.yaml"))
                .toURI());
    }

    @Test
    void exactlyTheEditIsListed() throws URISyntaxException {
        JsonNode original = OpenApiFile.read(document());
        Set<Aspect> tried = new TreeSet<>();
        for (long seed = 1; seed <= EDITS; seed++) {
            SingleEdit edit = new SingleEdit(original, seed);
            Map<Finding, Found> findings = Comparison.of(new Document(original), new Document(edit.edited()))
                    .findings();

            assertThat(findings.keySet())
                    .as("seed %d: %s", seed, edit)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.aspect()).isEqualTo(edit.aspect());
                        assertThat(name(finding.place())).isEqualTo(edit.name());
                    });
            tried.add(edit.aspect());
        }
        if (System.getProperty("upstream.document") == null)
            assertThat(tried)
                    .contains(
                            Aspect.LACKS,
                            Aspect.ADDS,
                            Aspect.TYPE,
                            Aspect.REQUIRED,
                            Aspect.NULLABLE,
                            Aspect.ENUM,
                            Aspect.LIMITS,
                            Aspect.DEFAULT,
                            Aspect.SECURITY,
                            Aspect.DEPRECATED);
    }

    private static String name(Place place) {
        return place.schema().isEmpty() && place.path().isEmpty() ? place.name() : place.property();
    }
}
