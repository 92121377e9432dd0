package io.bankspec.sandbox.finapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.PagedCall;
import io.bankspec.finapi.model.Account;
import io.bankspec.finapi.model.AccountParams;
import io.bankspec.finapi.model.CashFlowList;
import io.bankspec.finapi.model.CategorizationStatus;
import io.bankspec.finapi.model.Category;
import io.bankspec.finapi.model.CategoryParams;
import io.bankspec.finapi.model.DailyBalance;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.Label;
import io.bankspec.finapi.model.LabelParams;
import io.bankspec.finapi.model.PageableTransactionList;
import io.bankspec.finapi.model.SplitTransactionsParams;
import io.bankspec.finapi.model.SubTransactionParams;
import io.bankspec.finapi.model.Transaction;
import io.bankspec.finapi.model.TransactionDirection;
import io.bankspec.finapi.model.TransactionView;
import io.bankspec.finapi.model.TriggerCategorizationParams;
import io.bankspec.finapi.model.UpdateTransactionsParams;
import io.bankspec.finapi.params.GetAndSearchAllTransactionsParams;
import io.bankspec.finapi.params.GetDailyBalancesParams;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FinApiDataTest {
    @RegisterExtension
    final FinApiBed bed = new FinApiBed();

    @BeforeEach
    void aConnectionIsThere() {
        bed.imported(FinApiBed.demo("a"));
    }

    private List<Account> accounts() {
        return bed.client.accounts().getAndSearchAllAccounts().execute().getAccounts();
    }

    private PagedCall<PageableTransactionList, Transaction> searching(
            TransactionView view, GetAndSearchAllTransactionsParams.Builder filter) {
        return bed.client.transactions().getAndSearchAllTransactions(view, filter.build());
    }

    private List<Transaction> search(GetAndSearchAllTransactionsParams.Builder filter) {
        return searching(TransactionView.USER_VIEW, filter).stream().toList();
    }

    private static GetAndSearchAllTransactionsParams.Builder filter() {
        return GetAndSearchAllTransactionsParams.builder();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bed.time.now(), ZoneId.of("Europe/Berlin"));
    }

    @Test
    void everyAccountHasBookingsOfThreeMonths() {
        List<Transaction> all = search(filter().perPage(500));
        assertThat(all).hasSizeBetween(60, 120);
        assertThat(all)
                .extracting(Transaction::getAccountId)
                .containsAll(accounts().stream().map(Account::getId).toList());
        assertThat(all)
                .extracting(t -> t.getBankBookingDate().toLocalDate())
                .allMatch(day -> !day.isAfter(today()) && day.isAfter(today().minusDays(90)));
        assertThat(all).extracting(t -> t.getAmount().scale()).containsOnly(2);
    }

    @Test
    void balancesAreTheOpeningPlusTheBookings() {
        Account checking = accounts().get(0);
        BigDecimal sum = search(filter().accountIds(List.of(checking.getId()))).stream()
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(checking.getBalance()).isEqualTo(sum.add(new BigDecimal("1250.00")));
        assertThat(checking.getIban()).startsWith("DE").hasSize(22);
    }

    @Test
    void pagesCoverEverythingOnce() {
        PageableTransactionList first =
                searching(TransactionView.USER_VIEW, filter().perPage(10)).execute();
        assertThat(first.getTransactions()).hasSize(10);
        assertThat(first.getPaging().getPage()).isEqualTo(1);
        List<Long> walked =
                search(filter().perPage(10)).stream().map(Transaction::getId).toList();
        assertThat(walked).doesNotHaveDuplicates().isSorted();
        assertThat(walked).hasSize(first.getPaging().getTotalCount().intValue());
        assertThat(first.getBalance()).isEqualTo(first.getIncome().add(first.getSpending()));
        PageableTransactionList beyond =
                searching(TransactionView.USER_VIEW, filter().page(99)).execute();
        assertThat(beyond.getTransactions()).isEmpty();
    }

    @Test
    void bookingsAreSortedByWhatIsAskedFor() {
        List<Transaction> all = search(filter().order(List.of("amount,desc")));
        assertThat(all).extracting(Transaction::getAmount).isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
        bed.assertRefused(
                400, ErrorCode.BAD_REQUEST, searching(TransactionView.USER_VIEW, filter().order(List.of("colour"))));
    }

    @Test
    void filtersLeaveOutWhatDoesNotMatch() {
        int all = search(filter()).size();
        List<Transaction> week =
                search(filter().minBankBookingDate(today().minusDays(6)).maxBankBookingDate(today()));
        assertThat(week).isNotEmpty().hasSizeLessThan(all / 4);
        assertThat(search(filter().search("drogerie KARTENZAHLUNG")))
                .isNotEmpty()
                .allMatch(t -> t.getCounterpartName().equals("Drogerie Beispiel"));
        assertThat(search(filter().direction(TransactionDirection.INCOME)))
                .isNotEmpty()
                .allMatch(t -> t.getAmount().signum() >= 0);
        assertThat(search(filter().minAmount(new BigDecimal("-5.00")).maxAmount(new BigDecimal("0"))))
                .isNotEmpty()
                .allMatch(t -> t.getAmount().compareTo(new BigDecimal("-5.00")) >= 0)
                .allMatch(t -> t.getAmount().signum() <= 0);
        assertThat(search(filter().minImportDate(today().plusDays(1)))).isEmpty();
    }

    @Test
    void bookingsGetTheirCategoriesAtTheEnd() {
        bed.importing(FinApiBed.login("1")).execute();
        bed.time.skip(Duration.ofSeconds(4));
        List<Transaction> fresh = search(filter().categoryIds(List.of(0L)));
        assertThat(fresh).isNotEmpty().allMatch(t -> t.getCategory() == null);
        bed.time.skip(Duration.ofSeconds(4));
        assertThat(search(filter().categoryIds(List.of(0L)))).isEmpty();
        assertThat(search(filter().categoryIds(List.of(390L))))
                .extracting(t -> t.getCategory().getName())
                .contains("Miete", "Strom");
        assertThat(search(filter().categoryIds(List.of(390L)).includeChildCategories(false)))
                .isEmpty();
    }

    @Test
    void categorizationRunsAgainWhenAskedTo() {
        TriggerCategorizationParams all = TriggerCategorizationParams.builder().build();
        var transactions = bed.client.transactions();
        transactions.triggerCategorization(all).execute();
        long id = accounts().get(0).getBankConnectionId();
        assertThat(bed.connection(id).getCategorizationStatus()).isEqualTo(CategorizationStatus.PENDING);
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, transactions.triggerCategorization(all));
        bed.time.skip(Duration.ofSeconds(4));
        assertThat(bed.connection(id).getCategorizationStatus()).isEqualTo(CategorizationStatus.READY);
    }

    @Test
    void theDataAreTheSameEverywhere() {
        FinApiBed other = new FinApiBed();
        try {
            other.imported(FinApiBed.demo("a"));
            assertThat(other.client.transactions().getAndSearchAllTransactions(TransactionView.USER_VIEW).stream())
                    .containsExactlyElementsOf(search(filter()));
        } finally {
            other.server.close();
        }
    }

    @Test
    void labelsAreMadeAttachedAndDeleted() {
        var labels = bed.client.labels();
        Label label =
                labels.createLabel(LabelParams.builder().name("Steuer").build()).execute();
        bed.assertRefused(
                422,
                ErrorCode.ENTITY_EXISTS,
                labels.createLabel(LabelParams.builder().name("Steuer").build()));
        long id = search(filter()).get(3).getId();
        UpdateTransactionsParams update = UpdateTransactionsParams.builder()
                .labelIds(List.of(label.getId()))
                .isNew(false)
                .build();
        bed.client.transactions().editTransaction(id, update).execute();
        List<Transaction> found = search(filter().labelIds(List.of(label.getId())));
        assertThat(found).extracting(Transaction::getId).containsExactly(id);
        assertThat(found.get(0).getIsNew()).isFalse();
        labels.deleteLabel(label.getId()).execute();
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, labels.getLabel(label.getId()));
        assertThat(bed.client.transactions().getTransaction(id).execute().getLabels())
                .isEmpty();
    }

    @Test
    void usersHaveCategoriesOfTheirOwn() {
        var categories = bed.client.categories();
        Category own = categories
                .createCategory(
                        CategoryParams.builder().name("Fußball").parentId(370L).build())
                .execute();
        assertThat(own.getIsCustom()).isTrue();
        assertThat(own.getParentName()).isEqualTo("Freizeit");
        assertThat(categories.getCategory(370L).execute().getChildren()).contains(own.getId());
        bed.assertRefused(
                422,
                ErrorCode.ILLEGAL_ENTITY_STATE,
                categories.createCategory(CategoryParams.builder()
                        .name("Karten")
                        .parentId(own.getId())
                        .build()));
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, categories.deleteCategory(370L));
        long id = search(filter()).get(0).getId();
        bed.client
                .transactions()
                .editTransaction(
                        id,
                        UpdateTransactionsParams.builder()
                                .categoryId(own.getId())
                                .build())
                .execute();
        assertThat(categories.deleteAllCategories().execute().getIdentifiers()).containsExactly(own.getId());
        assertThat(bed.client.transactions().getTransaction(id).execute().getCategory())
                .isNull();
    }

    @Test
    void aSplitBookingIsSeenInPartsByTheUserOnly() {
        Transaction whole = search(filter().search("Miete")).get(0);
        SubTransactionParams.Builder part =
                SubTransactionParams.builder().purpose("Anteil").amount(new BigDecimal("-380.00"));
        var transactions = bed.client.transactions();
        bed.assertRefused(
                422,
                ErrorCode.ILLEGAL_FIELD_VALUE,
                transactions.splitTransaction(
                        whole.getId(),
                        SplitTransactionsParams.builder()
                                .subTransactions(List.of(part.build(), part.build()))
                                .build()));
        SplitTransactionsParams parts = SplitTransactionsParams.builder()
                .subTransactions(List.of(
                        part.build(), part.amount(new BigDecimal("-400.00")).build()))
                .build();
        List<Long> children =
                transactions.splitTransaction(whole.getId(), parts).execute().getChildren();
        assertThat(children).hasSize(2);
        assertThat(search(filter().ids(children))).hasSize(2);
        assertThat(search(filter().ids(List.of(whole.getId())))).isEmpty();
        assertThat(searching(TransactionView.BANK_VIEW, filter().ids(List.of(whole.getId())))
                        .execute()
                        .getTransactions())
                .hasSize(1);
        assertThat(transactions.restoreTransaction(whole.getId()).execute().getChildren())
                .isEmpty();
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, transactions.getTransaction(children.get(0)));
    }

    @Test
    void dailyBalancesEndWithTheBalanceOfToday() {
        Account checking = accounts().get(0);
        List<DailyBalance> days = bed.client
                .accounts()
                .getDailyBalances(GetDailyBalancesParams.builder()
                        .accountIds(List.of(checking.getId()))
                        .startDate(today().minusDays(89))
                        .endDate(today())
                        .perPage(500)
                        .build())
                .execute()
                .getDailyBalances();
        assertThat(days).hasSize(90);
        assertThat(days.get(89).getBalance()).isEqualTo(checking.getBalance());
        DailyBalance first = days.get(0);
        assertThat(first.getBalance().subtract(first.getIncome()).subtract(first.getSpending()))
                .isEqualTo(new BigDecimal("1250.00"));
    }

    @Test
    void cashFlowsAddUp() {
        CashFlowList flows = bed.client.categories().getCashFlows().execute();
        assertThat(flows.getTotalBalance())
                .isEqualTo(flows.getCashFlows().stream()
                        .map(flow -> flow.getBalance())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(flows.getCashFlows())
                .extracting(flow -> flow.getCategory().getName())
                .contains("Gehalt", "Miete")
                .doesNotHaveDuplicates();
    }

    @Test
    void theLastAccountTakesItsConnectionWithIt() {
        var api = bed.client.accounts();
        Account changed = api.editAccount(
                        accounts().get(0).getId(),
                        AccountParams.builder().accountName("Haushalt").build())
                .execute();
        assertThat(changed.getAccountName()).isEqualTo("Haushalt");
        assertThat(changed.getIsNew()).isTrue();
        for (Account account : accounts()) api.deleteAccount(account.getId()).execute();
        assertThat(bed.client
                        .bankConnections()
                        .getAllBankConnections()
                        .execute()
                        .getConnections())
                .isEmpty();
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, api.getAccount(changed.getId()));
        assertThat(search(filter())).isEmpty();
    }

    @Test
    void deletedBookingsAreGone() {
        List<Transaction> all = search(filter().perPage(500));
        bed.client.transactions().deleteTransaction(all.get(0).getId()).execute();
        bed.assertRefused(
                404,
                ErrorCode.UNKNOWN_ENTITY,
                bed.client.transactions().getTransaction(all.get(0).getId()));
        assertThat(bed.client.transactions().deleteAllTransactions().execute().getIdentifiers())
                .hasSize(all.size() - 1);
    }

    @Test
    @SuppressWarnings("deprecation")
    void theTwinsWithTwoIdsInThePathFindBoth() {
        List<Long> ids = accounts().stream().map(Account::getId).toList();
        assertThat(bed.client
                        .accounts()
                        .getMultipleAccounts(ids.get(0), List.of(ids.get(2), 1L))
                        .execute()
                        .getAccounts())
                .extracting(Account::getId)
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(bed.client
                        .banks()
                        .getMultipleBanks(FinApiBed.DEMO, List.of(FinApiBed.BANK))
                        .execute()
                        .getBanks())
                .hasSize(2);
    }
}
