package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Provider;
import io.bankspec.apidiff.document.ApiDocument;
import io.bankspec.apidiff.proof.Proof;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A spec as it was, and its client, which is made when it is first asked for. Not thread-safe. */
public final class Before {
    private final Path spec;
    private final Provider provider;
    private final Path folder;
    private final ApiDocument document;
    private @Nullable Client client;
    private @Nullable Proof proof;

    /**
     * Reads the spec.
     *
     * @param folder empty, for the client and its callers
     * @throws IllegalArgumentException this is no spec; the message says where and why
     */
    public Before(Path spec, Provider provider, Path folder) {
        this.spec = spec;
        this.provider = provider;
        this.folder = folder;
        document = ApiDocument.read(spec);
    }

    Provider provider() {
        return provider;
    }

    ApiDocument document() {
        return document;
    }

    Client client() throws IOException {
        if (client == null) client = Client.of(spec, provider, folder.resolve("client"));
        return client;
    }

    Proof proof() throws IOException {
        if (proof == null) proof = new Proof(client(), spec, folder.resolve("caller"));
        return proof;
    }
}
