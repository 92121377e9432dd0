package io.bankspec.apidiff.caller;

/**
 * How a program uses a member.
 *
 * @param statement one line of Java that compiles by itself
 */
record Use(Member member, String statement) {}
