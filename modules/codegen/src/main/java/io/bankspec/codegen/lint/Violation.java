package io.bankspec.codegen.lint;
public record Violation(String file, int line, String path, String rule, String message, String remedy) {}
