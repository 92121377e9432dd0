package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.client.Client;
import java.io.IOException;
import java.nio.file.Path;

/** Programs that were made for one client, to try others with. */
public final class Proof {
    private final OldCaller caller;
    private final Models models;
    private final Requests requests;
    private final Examples examples;
    private final Reading reading;

    /**
     * Makes them.
     *
     * @param spec of which the client was made
     * @param folder for the programs, whose name no others use
     */
    public Proof(Client client, Path spec, Path folder) throws IOException {
        examples = new Examples(spec);
        reading = examples.read(client);
        caller = OldCaller.of(client, folder);
        models = Models.of(client);
        requests = Requests.of(client);
    }

    public Breaks with(Client other) throws IOException {
        Breaks breaks = new Breaks();
        caller.meet(other, breaks);
        models.meet(Models.of(other), breaks);
        requests.meet(Requests.of(other), breaks);
        reading.meet(examples.read(other), breaks);
        return breaks;
    }
}
