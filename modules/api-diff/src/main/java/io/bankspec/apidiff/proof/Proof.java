package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.client.Client;
import java.io.IOException;
import java.nio.file.Path;

/** Tries out what a program that was made for one client meets with another. */
public final class Proof {
    private Proof() {}

    /** @param folder for the program, whose name no other uses */
    public static Breaks of(Client old, Client now, Path folder) throws IOException {
        Breaks breaks = new Breaks();
        OldCaller.of(old, folder).meet(now, breaks);
        Models.of(old).meet(Models.of(now), breaks);
        Requests.of(old).meet(Requests.of(now), breaks);
        return breaks;
    }
}
