package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.TagSplit;
import io.bankspec.geezeo.model.Tagging;
import io.bankspec.geezeo.model.TaggingAccount;
import io.bankspec.geezeo.model.TaggingPostedAt;
import io.bankspec.geezeo.model.TaggingType;
import io.bankspec.geezeo.model.Transaction;
import io.bankspec.geezeo.model.TransactionPage;
import io.bankspec.geezeo.model.TransactionTag;
import io.bankspec.geezeo.model.TransactionUpdate;
import io.bankspec.geezeo.model.UpdateTransactionRequestBody;
import io.bankspec.geezeo.params.SearchTransactionsParams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading, searching and changing transactions. */
class TransactionsTest extends GeezeoFixture {
    private List<Account> accounts;

    @BeforeEach
    void link() {
        accounts = linked("password");
    }

    private List<Transaction> ofAccount(int number) {
        return geezeo
                .transactions()
                .listAccountTransactions(user, accounts.get(number).getId())
                .stream()
                .toList();
    }

    private List<Transaction> search(SearchTransactionsParams params) {
        return geezeo.transactions().searchTransactions(user, params).execute().getTransactions();
    }

    private void update(String id, UpdateTransactionRequestBody body) {
        geezeo.transactions().updateTransaction(user, id, body).execute();
    }

    private Transaction read(String id) {
        return geezeo.transactions().listTransactions(user).stream()
                .filter(transaction -> transaction.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHistoryOfEightyDaysComesInPagesTheNewestFirst() {
        TransactionPage first = geezeo.transactions().listTransactions(user).execute();
        assertThat(first.getMeta().getTotalPages()).isEqualTo(5);
        assertThat(first.getTransactions()).hasSize(25);
        assertThat(first.getAccounts()).hasSize(4);
        List<Transaction> all =
                geezeo.transactions().listTransactions(user).stream().toList();
        assertThat(all)
                .hasSize(123)
                .isSortedAccordingTo(
                        Comparator.comparing(Transaction::getPostedAt).reversed())
                .extracting(Transaction::getId)
                .doesNotHaveDuplicates();
        LocalDate oldest = all.get(122).getPostedAt().toLocalDate();
        assertThat(oldest).isEqualTo(LocalDate.parse("2026-03-14").minusDays(78));
    }

    @Test
    void theHistoryBelongsToItsAccount() {
        assertThat(ofAccount(0)).hasSize(60);
        assertThat(ofAccount(1)).hasSize(3);
        assertThat(ofAccount(2)).isEmpty();
        assertThat(ofAccount(3))
                .hasSize(60)
                .allSatisfy(transaction -> assertThat(transaction.getLinks().getAccount())
                        .isEqualTo(accounts.get(3).getId()));
        refused(
                404,
                () -> geezeo.transactions().listAccountTransactions(user, 1L).execute());
    }

    @Test
    void amountsAreExact() {
        Transaction coffee = ofAccount(0).get(0);
        assertThat(coffee.getId()).isEqualTo(accounts.get(0).getId() + "-20260314-1001");
        assertThat(coffee.getBalance()).isEqualTo(new BigDecimal("4.10"));
        assertThat(coffee.getTransactionType()).hasToString("Debit");
        assertThat(coffee.getOriginalName()).isEqualTo("CAFE MUELLER 0042");
        assertThat(ofAccount(1).get(0).getBalance()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void aSearchCombinesItsFilters() {
        assertThat(search(SearchTransactionsParams.builder().q("MÜLLER").build()))
                .hasSize(24);
        assertThat(search(SearchTransactionsParams.builder()
                        .q("müller")
                        .accountIds(String.valueOf(accounts.get(3).getId()))
                        .beginOn(LocalDate.parse("2026-03-07"))
                        .endOn(LocalDate.parse("2026-03-14"))
                        .build()))
                .extracting(transaction -> transaction.getPostedAt().toLocalDate())
                .containsExactly(LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-08"));
        assertThat(search(SearchTransactionsParams.builder().untagged(1).build()))
                .hasSize(12)
                .allSatisfy(transaction -> assertThat(transaction.getTags()).isEmpty());
        assertThat(search(SearchTransactionsParams.builder()
                        .tags(List.of("Groceries", "Travel"))
                        .build()))
                .hasSize(48)
                .extracting(transaction -> transaction.getTags().get(0).getName())
                .containsOnly("Groceries", "Travel");
    }

    @Test
    void aNicknameAndTagsStay() {
        String id = ofAccount(0).get(0).getId();
        update(
                id,
                UpdateTransactionRequestBody.builder()
                        .transaction(
                                TransactionUpdate.builder().nickname("Café").build())
                        .tagging(Tagging.builder()
                                .type(TaggingType.SPLIT)
                                .split(List.of(
                                        TagSplit.builder()
                                                .name("Dining")
                                                .value(new BigDecimal("3.10"))
                                                .build(),
                                        TagSplit.builder()
                                                .name("Tips")
                                                .value(new BigDecimal("1.00"))
                                                .build()))
                                .build())
                        .build());
        assertThat(read(id).getNickname()).isEqualTo("Café");
        assertThat(read(id).getTags())
                .extracting(TransactionTag::getBalance)
                .containsExactly(new BigDecimal("3.10"), new BigDecimal("1.00"));
    }

    @Test
    void aRepeatedTaggingReachesWhatTheBankCallsTheSame() {
        Transaction third = ofAccount(0).get(10);
        assertThat(third.getOriginalName()).isEqualTo("CAFE MUELLER 0042");
        Tagging.Builder fun = Tagging.builder()
                .type(TaggingType.REGULAR)
                .regular(List.of("Fun"))
                .repeat(true)
                .account(TaggingAccount.CURRENT_ACCOUNT);
        SearchTransactionsParams tagged =
                SearchTransactionsParams.builder().tags(List.of("Fun")).build();
        update(
                third.getId(),
                UpdateTransactionRequestBody.builder()
                        .tagging(fun.postedAt(TaggingPostedAt.FUTURE_DATE).build())
                        .build());
        assertThat(search(tagged)).hasSize(3);
        update(
                third.getId(),
                UpdateTransactionRequestBody.builder()
                        .tagging(fun.postedAt(TaggingPostedAt.ANY_DATE).build())
                        .build());
        assertThat(search(tagged)).hasSize(12);
        update(
                third.getId(),
                UpdateTransactionRequestBody.builder()
                        .tagging(fun.account(TaggingAccount.ALL_ACCOUNTS).build())
                        .build());
        assertThat(search(tagged)).hasSize(24);
    }

    @Test
    void taggingWithoutATagIsInvalid() {
        String id = ofAccount(0).get(0).getId();
        UpdateTransactionRequestBody empty = UpdateTransactionRequestBody.builder()
                .tagging(Tagging.builder().type(TaggingType.REGULAR).build())
                .build();
        refused(422, () -> update(id, empty));
    }

    @Test
    void aDeletedTransactionIsGone() {
        String id = ofAccount(0).get(0).getId();
        geezeo.transactions().deleteTransaction(user, id).execute();
        assertThat(ofAccount(0)).hasSize(59);
        refused(404, () -> geezeo.transactions().deleteTransaction(user, id).execute());
    }
}
