package io.bankspec.codegen.lint;
public final class SpecLint { private SpecLint() {} 
 public static java.util.List<Violation> check(java.nio.file.Path a, java.nio.file.Path b) { return java.util.List.of(); } }
