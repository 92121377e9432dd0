package io.bankspec.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * All that has to hold for a generated client: every operation, example, error, page and flow of its spec, over HTTP. A subclass
 * says in its constructor which client that is. Operations that must never go missing may be listed in a resource beside it,
 * {@code <last word of the client's package>-seed.txt}, one {@code id METHOD /path} a line.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTest
        implements CompletenessContract,
                RequestContract,
                AnswerContract,
                PagingContract,
                FailureContract,
                SchemaContract,
                InvalidFieldContract,
                SecretContract,
                FlowContract,
                LogContract {
    private final Provider provider;

    /** Tests of one client. */
    protected ContractTest(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @AfterAll
    void close() {
        provider.close();
    }
}
