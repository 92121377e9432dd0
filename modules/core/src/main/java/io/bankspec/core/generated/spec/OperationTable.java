package io.bankspec.core.generated.spec;

/**
 * What a spec says about the operations of one interface. An implementation is public and has a public static field {@code INSTANCE}.
 * Code rather than annotations: it is read faster, and by each operation for itself.
 */
public interface OperationTable {
    /** Tells all that the spec says about the operation with this id. */
    void describe(String id, OperationSpec operation);

    /** The class for a name in {@link OperationSpec#errors}. Asked when such an error has come: until then nobody needs its class. */
    default Class<?> errorType(String name) {
        throw new IllegalArgumentException(name);
    }
}
