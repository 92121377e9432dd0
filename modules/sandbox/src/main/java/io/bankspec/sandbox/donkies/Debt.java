package io.bankspec.sandbox.donkies;

/** An account that gets a share of the round-ups, in percent. */
record Debt(Account account, int share) {}
