package io.bankspec.core.generated.spec;

import io.bankspec.core.generated.style.FieldStyle;

/** Takes what a spec says about an operation. Each method returns this object. */
public interface OperationSpec {
    /** Alternatives, the first configured one is used; schemes that go together are separated by a blank. */
    OperationSpec security(String... alternatives);

    /**
     * The schema of answers that are not the result.
     *
     * @param type name that the {@link OperationTable} knows the class by
     * @param statuses codes such as {@code 404}, classes such as {@code 4XX}, and {@code default}, separated by blanks
     */
    OperationSpec errors(String type, String statuses);

    /** A property that makes an error of a success. */
    OperationSpec errorProperty(String name);

    /** Media type of the request body. */
    OperationSpec consumes(String mediaType);

    /** Status that asks for another factor. */
    OperationSpec challenge(int status);

    /** Whether sending it twice does what sending it once does. */
    OperationSpec idempotent(boolean is);

    /** Seconds that the provider may need between two bytes. */
    OperationSpec timeoutSeconds(int seconds);

    /** Statuses of results whose body may be missing, codes or {@code 2XX}, separated by blanks. By default none. */
    OperationSpec withoutBody(String statuses);

    /** How its pages are asked for. */
    OperationSpec paged(Paged paged);

    /** How a property of a form is written, where that is not the default. */
    OperationSpec field(String name, FieldStyle style);

    /** Parts without which a multipart body is not sent. */
    OperationSpec requiredParts(String... names);

    /**
     * Where the operation is while the client talks to one of the provider's own servers: it has a server of its own.
     *
     * @param name {@code x-name}; of several, the one that has the client's server's name is taken, else the first
     */
    OperationSpec server(String name, String url);
}
