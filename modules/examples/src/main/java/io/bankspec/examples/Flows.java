package io.bankspec.examples;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.HarvestsAnswer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Samples of the README: work that asks the user. */
final class Flows {
    private Flows() {}

    static BankConnection inOneGo(
            FinApiClient finapi, ImportBankConnectionParams login, Function<MfaPrompt, String> user) {
        MfaFlow<BankConnection> link = finapi.mfa().importBankConnection(login);
        BankConnection linked = link.run(challenge -> MfaAnswers.each(challenge.prompts(), user));
        return linked;
    }

    static BankConnection stepByStep(MfaFlow<BankConnection> link, Function<MfaPrompt, String> user) {
        MfaStep<BankConnection> step = link.start();
        while (step instanceof MfaStep.Challenged<BankConnection> challenge) {
            step = challenge.answer(user.apply(challenge.prompts().get(0)));
        }
        if (step instanceof MfaStep.Failed<BankConnection> failed) {
            if (failed.reason() == MfaReason.WRONG_ANSWER) return stepByStep(link, user);
            throw failed.toException();
        }
        return ((MfaStep.Completed<BankConnection>) step).value();
    }

    static BankConnection inSpiteOfTheFailure(MfaStep.Failed<BankConnection> failed) {
        BankConnection connection = failed.answer(BankConnection.class);
        return connection;
    }

    static String untilTheUserComesBack(FinApiClient finapi, ImportBankConnectionParams login) {
        String saved = null;
        if (finapi.mfa().importBankConnection(login).start() instanceof MfaStep.Challenged<BankConnection> challenge) {
            saved = challenge.save();
        }
        return saved;
    }

    static MfaStep<BankConnection> onAnotherMachine(
            FinApiClient finapi, ImportBankConnectionParams login, String saved, String tan) {
        MfaStep<BankConnection> next =
                finapi.mfa().resumeImportBankConnection(saved, login).answer(tan);
        return next;
    }

    static FinApiClient withKey(String clientId, String clientSecret, String user, String password, String key) {
        FinApiClient finapi = FinApiClient.builder()
                .server(FinApiClient.Server.SANDBOX)
                .oauth2Password(clientId, clientSecret, user, password)
                .stateKey(key) // 32 bytes or more, the same on all machines
                .build();
        return finapi;
    }

    static CompletableFuture<BankConnection> withoutAThread(
            MfaFlow<BankConnection> link,
            Function<MfaStep.Challenged<BankConnection>, CompletableFuture<MfaAnswers>> user) {
        CompletableFuture<BankConnection> linked = link.withLimits(
                        MfaLimits.DEFAULT.withDeadline(Duration.ofMinutes(5)).withChallenges(3))
                .onProgress(state -> System.out.println("… " + state))
                .runAsync(user);
        return linked;
    }

    static HarvestsAnswer job(GeezeoClient geezeo, String userId) {
        HarvestsAnswer refreshed = geezeo.jobs().createHarvest(userId).run();
        return refreshed;
    }
}
