package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.OperationPairs;
import java.util.Collections;
import java.util.Map;

/** Which operation of ours is which of the provider's, whatever part of its path the address of the server has. */
final class OperationMatch {
    private final PathBases bases;
    private final Map<Operation, Operation> pairs;

    OperationMatch(Document ours, Document theirs) {
        bases = PathBases.of(ours, theirs);
        pairs = OperationPairs.of(
                ours.operations().keySet(), theirs.operations().keySet(), bases::ours, bases::theirs);
    }

    /** From ours to theirs. */
    Map<Operation, Operation> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    boolean isSamePath(Operation ours, Operation theirs) {
        return bases.ours(ours).equals(bases.theirs(theirs));
    }
}
