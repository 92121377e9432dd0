package io.bankspec.apidiff.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentDiffTest {
    static Stream<Edit> edits() {
        return Stream.of(OperationEdits.ALL, SchemaEdits.ALL).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditIsSaidAndNothingElse(Edit edit) {
        assertThat(Bank.changes(edit.text())).containsExactlyElementsOf(edit.changes());
    }

    /** Removed where it is added, and so on: what is said of the way back is as much. */
    @ParameterizedTest
    @MethodSource("edits")
    void theWayBackIsAsLong(Edit edit) {
        List<Change> back = DocumentDiff.between(Bank.document(edit.text()), Bank.DOCUMENT);

        assertThat(back).hasSameSizeAs(edit.changes());
    }

    @Test
    void everyKindIsTriedOneWayOrTheOther() {
        Set<Kind> tried = edits().flatMap(edit -> Stream.of(
                        DocumentDiff.between(Bank.DOCUMENT, Bank.document(edit.text())),
                        DocumentDiff.between(Bank.document(edit.text()), Bank.DOCUMENT)))
                .flatMap(List::stream)
                .map(Change::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

        assertThat(tried).containsAll(Arrays.asList(Kind.values()));
    }

    @Test
    void theSameDocumentHasNoChanges() {
        assertThat(Bank.changes(Bank.TEXT)).isEmpty();
    }

    @Test
    void orderAndSpellingSayNothing() {
        String other = Bank.with("[name, balance]", "[balance, name]");
        other = Bank.with(other, "required: [id, balance]", "required: ['balance', \"id\"]");
        other = Bank.with(other, "maximum: 100", "maximum: 1.0e2");

        assertThat(Bank.changes(other)).isEmpty();
    }

    @Test
    void twoOfAKindAreNoRename() {
        String other = Bank.with(
                "bank: {type: string, description: The bank.}", "one: {type: string, description: The bank.}");
        other = Bank.with(other, "one: {", "two: {type: string, description: The bank.}\n        one: {");

        assertThat(Bank.changes(other))
                .containsExactly(
                        "PROPERTY_REMOVED NewLink.bank (createLink >, createLink <): optional string ->",
                        "PROPERTY_ADDED NewLink.one (createLink >, createLink <): -> optional string",
                        "PROPERTY_ADDED NewLink.two (createLink >, createLink <): -> optional string");
    }

    /** finAPI has two paths that a server cannot tell apart by their form. */
    @Test
    void operationsAtTheSameAddressAreToldApartByTheirIds() {
        String many =
                "  /accounts/{ids}:\n    get: {operationId: getAccounts, summary: Many, responses: {'204': {description: None.}}}\n";
        String old = Bank.with("  /links:\n", many + "  /links:\n");
        String now = Bank.with(old, "summary: One account", "summary: An account");

        assertThat(DocumentDiff.between(Bank.document(old), Bank.document(now)))
                .singleElement()
                .satisfies(change -> assertThat(change.operations()).hasToString("[getAccount]"));
    }

    @Test
    void aPartOfAnotherSchemaSaysWhichIsMadeOfIt() {
        assertThat(Bank.DOCUMENT.composedOf("NewLink")).containsExactly("Link");
    }
}
