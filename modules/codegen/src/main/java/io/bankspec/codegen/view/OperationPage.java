package io.bankspec.codegen.view;

/**
 * An operation on the page of its tag.
 *
 * @param setup the client of its samples
 */
public record OperationPage(OperationView operation, SetupView setup) {}
