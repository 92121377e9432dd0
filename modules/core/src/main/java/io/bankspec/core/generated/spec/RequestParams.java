package io.bankspec.core.generated.spec;

/** Parameters that a call may leave out. They travel as a request tag until the request is sent. */
public interface RequestParams {
    void applyTo(RequestEditor request);
}
