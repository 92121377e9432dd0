package io.bankspec.sandbox.finicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.PagedCall;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.finicity.model.AggregationStatus;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.finicity.model.SortOrder;
import io.bankspec.finicity.model.Transaction;
import io.bankspec.finicity.model.TransactionStatus;
import io.bankspec.finicity.model.Transactions;
import io.bankspec.finicity.params.GetAllCustomerTransactionsParams;
import io.bankspec.finicity.params.GetCustomerAccountsParams;
import io.bankspec.sandbox.finicity.FinicityBed.Asked;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FinicityDataTest {
    @RegisterExtension
    final FinicityBed bed = new FinicityBed();

    private String customer;
    private List<CustomerAccount> accounts;

    @BeforeEach
    void accountsAreThere() {
        customer = bed.customer("jane.roe_2023");
        accounts = bed.linked(customer, "profile_03");
    }

    private Instant now() {
        return bed.time.now();
    }

    private PagedCall<Transactions, Transaction> listing(Duration past, GetAllCustomerTransactionsParams.Builder more) {
        // The transactions of a day are dated at noon, which may be yet to come.
        Instant end = now().plus(Duration.ofDays(1));
        return bed.client.transactions().getAllCustomerTransactions(customer, now().minus(past), end, more.build());
    }

    private List<Transaction> list(Duration past, GetAllCustomerTransactionsParams.Builder more) {
        return listing(past, more).stream().toList();
    }

    private static GetAllCustomerTransactionsParams.Builder with() {
        return GetAllCustomerTransactionsParams.builder();
    }

    @Test
    void aRefreshBringsThreeMonthsOfTransactions() {
        List<Transaction> all = list(Duration.ofDays(100), with().limit(1000));
        assertThat(all).hasSizeBetween(100, 250);
        assertThat(all)
                .extracting(Transaction::getTransactionDate)
                .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
        assertThat(all).extracting(t -> t.getAmount().scale()).containsOnly(2);
        assertThat(all)
                .extracting(t -> t.getAccountId().toString())
                .containsAll(accounts.stream().map(CustomerAccount::getId).toList());
    }

    @Test
    void beforeTheFirstRefreshThereIsNothing() {
        bed.adding(customer, FinicityBed.FINBANK, "demo", "go").execute();
        int before = list(Duration.ofDays(100), with()).size();
        bed.client.accounts().refreshCustomerAccounts(customer).execute();
        assertThat(list(Duration.ofDays(100), with())).hasSizeGreaterThan(before);
    }

    @Test
    void pagesCoverEverythingOnce() {
        Transactions first = listing(Duration.ofDays(100), with().limit(40)).execute();
        assertThat(first.getTransactions()).hasSize(40);
        assertThat(first.getDisplaying()).isEqualTo(40);
        assertThat(first.getMoreAvailable()).isTrue();
        assertThat(list(Duration.ofDays(100), with().limit(40)))
                .extracting(Transaction::getId)
                .doesNotHaveDuplicates()
                .hasSize(first.getFound());
    }

    @Test
    void periodAndOrderAreTheCallers() {
        List<Transaction> week = list(Duration.ofDays(7), with().sort(SortOrder.ASC));
        assertThat(week)
                .isNotEmpty()
                .extracting(Transaction::getTransactionDate)
                .isSorted();
        assertThat(week).hasSizeLessThan(list(Duration.ofDays(60), with()).size() / 3);
    }

    @Test
    void whatHappenedTodayIsPendingUntilTheNextRefresh() {
        assertThat(list(Duration.ofDays(5), with())).noneMatch(t -> t.getStatus() == TransactionStatus.PENDING);
        List<Transaction> pending = list(Duration.ofDays(5), with().includePending(true)).stream()
                .filter(t -> t.getStatus() == TransactionStatus.PENDING)
                .toList();
        assertThat(pending).isNotEmpty().allMatch(t -> t.getPostedDate() == null);
        bed.time.skip(Duration.ofDays(1));
        bed.client.accounts().refreshCustomerAccountsV2(customer).execute();
        Transaction booked = bed.client
                .transactions()
                .getCustomerTransaction(customer, pending.get(0).getId())
                .execute();
        assertThat(booked.getStatus()).isEqualTo(TransactionStatus.ACTIVE);
        assertThat(booked.getPostedDate()).isNotNull();
    }

    @Test
    void balancesAreTheOpeningPlusWhatIsBooked() {
        CustomerAccount checking = accounts.get(0);
        BigDecimal sum = list(Duration.ofDays(100), with()).stream()
                .filter(t -> t.getAccountId().toString().equals(checking.getId()))
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(checking.getBalance()).isEqualTo(sum.add(new BigDecimal("1250.00")));
        bed.time.skip(Duration.ofDays(30));
        bed.client
                .accounts()
                .refreshCustomerAccountsByInstitutionLogin(
                        customer, checking.getInstitutionLoginId().toString())
                .execute();
        assertThat(bed.client
                        .accounts()
                        .getCustomerAccount(customer, checking.getId())
                        .execute()
                        .getBalance())
                .isNotEqualByComparingTo(checking.getBalance());
    }

    @Test
    void historyGoesBackTwoYears() {
        CustomerAccount checking = accounts.get(0);
        bed.client
                .transactions()
                .loadHistoricTransactionsForCustomerAccount(customer, checking.getId())
                .execute();
        List<Transaction> all = list(Duration.ofDays(800), with().limit(1000));
        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(all.get(all.size() - 1).getTransactionDate()).isBefore(now().minus(Duration.ofDays(728)));
        assertThat(bed.client
                        .accounts()
                        .getCustomerAccount(customer, checking.getId())
                        .execute()
                        .getBalance())
                .isEqualTo(checking.getBalance());
    }

    @Test
    void aBankThatAsksLoadsHistoryWithTheAnswer() {
        CustomerAccount account = bed.answering(
                        customer, Asked.by(bed.adding(customer, FinicityBed.FINBANK, "tfa_text", "go")), "4711")
                .execute()
                .getAccounts()
                .get(0);
        Asked.by(bed.client.transactions().loadHistoricTransactionsForCustomerAccount(customer, account.getId()));
        var loading = bed.client.mfa().loadHistoricTransactionsForCustomerAccount(customer, account.getId());
        assertThatThrownBy(() -> loading.run(challenge -> MfaAnswers.of("fail")))
                .isInstanceOfSatisfying(
                        MfaFailedException.class,
                        wrong -> assertThat(wrong.reason()).isEqualTo(MfaReason.WRONG_ANSWER));
        long before = list(Duration.ofDays(800), with().limit(1000)).size();
        List<String> questions = new ArrayList<>();
        loading.run(challenge -> {
            questions.add(challenge.prompts().get(0).label());
            return MfaAnswers.of(questions.size() == 1 ? "mfa" : "4711");
        });
        assertThat(questions).hasSize(2).doesNotHaveDuplicates();
        assertThat((long) list(Duration.ofDays(800), with().limit(1000)).size()).isGreaterThan(before);
    }

    @Test
    void accountsAreFoundByBankLoginTypeAndStatus() {
        var api = bed.client.accounts();
        bed.adding(customer, FinicityBed.FINBANK, "demo", "go").execute();
        assertThat(api.getCustomerAccounts(customer).execute().getAccounts()).hasSize(7);
        assertThat(api.getCustomerAccounts(
                                customer,
                                GetCustomerAccountsParams.builder()
                                        .status(AggregationStatus.PENDING)
                                        .accountType("savings")
                                        .build())
                        .execute()
                        .getAccounts())
                .hasSize(1);
        assertThat(api.getCustomerAccountsByInstitution(customer, FinicityBed.PROFILES)
                        .execute()
                        .getAccounts())
                .hasSize(4);
        bed.assertRefused(404, "38006", api.getCustomerAccountsByInstitution(customer, 100001L));
        bed.assertRefused(404, "38007", api.getCustomerAccountsByInstitutionLogin(customer, "1"));
        assertThat(bed.client
                        .accountsSimple()
                        .getCustomerAccountsSimple(customer)
                        .execute()
                        .getAccounts())
                .hasSize(7);
    }

    @Test
    void accountsAndLoginsAreDeleted() {
        var api = bed.client.accounts();
        api.deleteCustomerAccount(customer, accounts.get(0).getId()).execute();
        bed.assertRefused(
                404, "38003", api.getCustomerAccount(customer, accounts.get(0).getId()));
        assertThat(api.getCustomerAccounts(customer).execute().getAccounts()).hasSize(3);
        String login = accounts.get(0).getInstitutionLoginId().toString();
        api.deleteCustomerAccountsByInstitutionLogin(customer, login).execute();
        bed.assertRefused(404, "38003", api.getCustomerAccounts(customer));
        bed.assertRefused(404, "38007", api.deleteCustomerAccountsByInstitutionLogin(customer, login));
    }

    @Test
    void whatIsUnknownIsNotFound() {
        bed.assertRefused(404, "14001", bed.client.accounts().getCustomerAccounts("1"));
        bed.assertRefused(404, "24553", bed.client.transactions().getCustomerTransaction(customer, 1L));
    }
}
