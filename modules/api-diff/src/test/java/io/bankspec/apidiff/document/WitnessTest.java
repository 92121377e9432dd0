package io.bankspec.apidiff.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** openapi-diff has looked at the same edits without us. */
class WitnessTest {
    private static final String OLD = Bank.json(Bank.TEXT);

    static Stream<Edit> edits() {
        return DocumentDiffTest.edits();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void openapiDiffSaysTheSameOrIsKnownToSayOtherwise(Edit edit) {
        ChangedOpenApi change = OpenApiCompare.fromContents(OLD, Bank.json(edit.text()));

        assertThat(change.isIncompatible() == edit.breaks())
                .as("openapi-diff says %s; %s", change.isIncompatible() ? "breaks" : "compatible", edit.otherwise())
                .isEqualTo(edit.otherwise() == null);
    }
}
