package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.internal.World;

final class Findings {
    Findings(World world, Member member) {}

    void readAccounts() {}

    void read(Job.Task task) {}
}
