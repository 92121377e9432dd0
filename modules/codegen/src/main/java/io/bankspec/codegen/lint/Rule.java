package io.bankspec.codegen.lint;

/** One thing that a spec must keep to. */
@FunctionalInterface
interface Rule {
    void check(Spec spec, Report report);
}
