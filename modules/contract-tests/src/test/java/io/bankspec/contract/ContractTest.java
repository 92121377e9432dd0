package io.bankspec.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** All that has to hold for one provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractTest
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

    ContractTest(Provider provider) {
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
