package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AccountUpdate;
import io.bankspec.geezeo.model.CashEdgeAccountType;
import io.bankspec.geezeo.model.MessageData;
import io.bankspec.geezeo.model.PendingAccount;
import io.bankspec.geezeo.model.UpdateAccountRequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From found to kept, and what becomes of the others. */
class AccountsTest extends GeezeoFixture {
    private List<Account> accounts() {
        return geezeo.accounts().listAccounts(user).execute().getAccounts();
    }

    private List<PendingAccount> pending() {
        return geezeo.aggregation().listPendingAccounts(user).execute().getPendingAccounts();
    }

    @Test
    void foundAccountsArePendingUntilTheyAreClassified() {
        List<Account> found = addRetail().getAccounts();
        assertThat(accounts()).isEmpty();
        refused(404, () -> account(found.get(0).getId()));
        assertThat(pending()).singleElement().satisfies(item -> {
            assertThat(item.getId()).isEqualTo(2);
            assertThat(item.getName()).isEqualTo("CashEdge Test Bank (Agg) - Retail Non 2FA");
            assertThat(item.getAccountIds()).containsExactly("657", "658", "659");
        });

        assertThat(classify(found, "DDA,CMA", "SDA,SDA", "ignore"))
                .extracting(Account::getId)
                .containsExactly(657L, 658L);
        assertThat(pending()).isEmpty();
        assertThat(accounts()).extracting(Account::getId).containsExactly(657L, 658L);
        assertThat(geezeo.accounts().listAllAccounts(user).execute().getAccounts())
                .isEqualTo(accounts());
    }

    @Test
    void everyFoundAccountNeedsAnEntry() {
        List<Account> found = addRetail().getAccounts();
        refused(500, () -> classify(found, "DDA,CMA", "SDA,SDA"));
        refused(500, () -> classify(found, "CMA,DDA", "SDA,SDA", "ignore"));
        assertThat(accounts()).isEmpty();
        assertThat(classify(found, "ignore", "ignore", "ignore")).isEmpty();
        refused(404, () -> classify(found, "DDA,CMA", "SDA,SDA", "ignore"));
    }

    @Test
    void anAccountWithoutATypeGetsTheOneThatIsSent() {
        List<Account> found = add("password").getAccounts();
        assertThat(found.get(3).getCashedgeAccountType()).isNull();
        CashEdgeAccountType type = linked("password").get(3).getCashedgeAccountType();
        assertThat(type.getAcctType()).hasToString("CCA");
        assertThat(type.getGroup()).isNull();
    }

    @Test
    void deletingAPendingAccountEndsARunningChallenge() {
        addRetail();
        MessageData challenge = nested(add("challenge"));
        geezeo.aggregation().deletePendingAccount(user, "657").execute();
        assertThat(proceed(challenge, "correct").getError()).isNotNull();
        assertThat(pending().get(0).getAccountIds()).containsExactly("658", "659");
        geezeo.aggregation().deletePendingAccount(user, "658").execute();
        geezeo.aggregation().deletePendingAccount(user, "659").execute();
        assertThat(pending()).isEmpty();
        refused(
                404,
                () -> geezeo.aggregation().deletePendingAccount(user, "659").execute());
    }

    @Test
    void anAccountIsRenamedAndDeleted() {
        long id = linked("password").get(0).getId();
        AccountUpdate change =
                AccountUpdate.builder().name("Haushalt").includeInGoals(true).build();
        geezeo.accounts()
                .updateAccount(
                        user,
                        id,
                        UpdateAccountRequestBody.builder().account(change).build())
                .execute();
        assertThat(account(id).getName()).isEqualTo("Haushalt");
        assertThat(account(id).getIncludeInGoals()).isTrue();
        assertThat(account(id).getIncludeInBudget()).isTrue();

        geezeo.accounts().deleteAccount(user, id).execute();
        refused(404, () -> account(id));
        refused(404, () -> geezeo.accounts().deleteAccount(user, id).execute());
        assertThat(accounts()).hasSize(3);
    }
}
