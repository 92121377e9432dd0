package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.Harvest;
import io.bankspec.geezeo.model.LoginCredentials;
import io.bankspec.geezeo.model.MessageData;
import io.bankspec.geezeo.model.MfaAnswerForm;
import io.bankspec.geezeo.model.UpdateCredentialsForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Harvests, the accounts that they cannot read, and new credentials for those. */
class RefreshTest extends GeezeoFixture {
    private Harvest harvest() {
        return geezeo.aggregation().getHarvest(user).execute().getHarvests().get(0);
    }

    private void harvested() {
        geezeo.aggregation().createHarvest(user).execute();
        time.skip(Duration.ofSeconds(6));
    }

    private AggregationAnswer update(long account, LoginCredentials credentials) {
        UpdateCredentialsForm form =
                UpdateCredentialsForm.builder().credentials(credentials).build();
        return geezeo.aggregation()
                .updateAccountCredentials(user, account, form)
                .execute();
    }

    private AggregationAnswer answer(long account, MessageData challenge, String value) {
        MfaAnswerForm answers = form(challenge, value);
        UpdateCredentialsForm form = UpdateCredentialsForm.builder()
                .mfaResponses(answers.getMfaResponses())
                .sessionKey(answers.getSessionKey())
                .harvestId(answers.getHarvestId())
                .loginId(answers.getLoginId())
                .build();
        return geezeo.aggregation()
                .updateAccountCredentials(user, account, form)
                .execute();
    }

    private long expired() {
        long id = linked("expires").get(0).getId();
        harvested();
        return id;
    }

    @Test
    void aHarvestWorksForSomeSeconds() {
        long id = linked("password").get(0).getId();
        assertThat(account(id).getHarvestUpdatedAt()).isNull();
        assertThat(harvest().getStatus()).hasToString("complete");
        Harvest started =
                geezeo.aggregation().createHarvest(user).execute().getHarvests().get(0);
        assertThat(started.getStatus()).hasToString("working");
        assertThat(started.getHref()).isEqualTo(server.url() + "/users/cust-1001/harvest");
        time.skip(Duration.ofSeconds(5));
        // Starts no second one.
        geezeo.aggregation().createHarvest(user).execute();
        assertThat(harvest().getStatus()).hasToString("working");
        time.skip(Duration.ofSeconds(1));
        assertThat(harvest().getStatus()).hasToString("complete");
        assertThat(account(id).getHarvestUpdatedAt().toInstant()).isEqualTo(time.now());
    }

    @Test
    void aHarvestFindsThatAPasswordHasExpired() {
        List<Account> good = linked("password");
        long id = expired();
        assertThat(account(id).getError().getCode()).isEqualTo("301");
        assertThat(account(id).getError().getActionable()).isTrue();
        assertThat(account(good.get(0).getId()).getError()).isNull();
    }

    @Test
    void newCredentialsRepairAllAccountsOfTheLogin() {
        long id = expired();
        assertThat(update(id, password("new")).getAccounts())
                .singleElement()
                .satisfies(account -> assertThat(account.getId()).isEqualTo(id));
        harvested();
        assertThat(geezeo.accounts().listAccounts(user).execute().getAccounts())
                .hasSize(4)
                .allSatisfy(account -> assertThat(account.getError()).isNull());
    }

    @Test
    void newCredentialsMayLeadToAFlatChallenge() {
        long id = linked("asks").get(0).getId();
        harvested();
        assertThat(account(id).getError().getCode()).isEqualTo("303");
        MessageData challenge = flat(update(id, password("second")));
        MessageData second = flat(answer(id, challenge, "correct"));
        assertThat(answer(id, second, "correct").getAccounts()).hasSize(1);
        assertThat(account(id).getError()).isNull();
    }

    @Test
    void aWrongAnswerIsAnErrorOfTheAccountToo() {
        long id = expired();
        MessageData challenge = flat(update(id, password("challenge")));
        assertThat(answer(id, challenge, "wrong").getError().getData()).hasToString("{code=304}");
        assertThat(account(id).getError().getCode()).isEqualTo("304");
        assertThat(answer(id, challenge, "correct").getError()).isNotNull();
    }

    @Test
    void newCredentialsMayBeRefused() {
        long id = linked("asks").get(0).getId();
        assertThat(flat(update(id, password("refused"))).getCode()).hasToString("bad_credentials");
        assertThat(account(id).getError().getCode()).isEqualTo("301");
    }

    @Test
    void theTestBankWith2faAsksForNewCredentialsToo() {
        List<Account> found = proceed(1, form(nested(addRetail2fa()), "red")).getAccounts();
        long id = classify(found, "DDA,CMA", "ignore", "ignore").get(0).getId();
        AggregationAnswer challenge = update(id, login(Map.of("42969", "test", "42970", "test")));
        assertThat(answer(id, flat(challenge), "red").getAccounts()).hasSize(1);
    }

    @Test
    void aChallengeBelongsToItsAccount() {
        List<Account> accounts = linked("password");
        MessageData challenge = flat(update(accounts.get(0).getId(), password("challenge")));
        assertThat(answer(accounts.get(1).getId(), challenge, "correct").getError())
                .isNotNull();
        assertThat(proceed(challenge, "correct").getError()).isNotNull();
        assertThat(answer(accounts.get(0).getId(), challenge, "correct").getAccounts())
                .hasSize(1);
    }

    @Test
    void credentialsAndAnswersAreNotMixed() {
        long id = linked("password").get(0).getId();
        UpdateCredentialsForm nothing =
                UpdateCredentialsForm.builder().harvestId("1").build();
        refused(
                400,
                () -> geezeo.aggregation()
                        .updateAccountCredentials(user, id, nothing)
                        .execute());
    }
}
