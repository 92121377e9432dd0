package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.Account;
import io.bankspec.atrium.model.CleanseRequest;
import io.bankspec.atrium.model.CleanseRequestBody;
import io.bankspec.atrium.model.CleanseResponse;
import io.bankspec.atrium.model.Institution;
import io.bankspec.atrium.model.Merchant;
import io.bankspec.atrium.model.Pagination;
import io.bankspec.atrium.model.Transaction;
import io.bankspec.atrium.model.TransactionsResponseBody;
import io.bankspec.atrium.params.ListInstitutionsParams;
import io.bankspec.atrium.params.ListUserTransactionsParams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found, and how lists are cut and filtered. */
class ReadingTest extends AtriumFixture {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @Test
    void nothingIsFoundBeforeAnAggregationAndTheListStillHasOnePage() {
        TransactionsResponseBody none =
                atrium.transactions().listUserTransactions(user).execute();
        assertThat(none.getTransactions()).isEmpty();
        assertThat(none.getPagination().getTotalPages()).isEqualTo(1);
    }

    @Test
    void amountsKeepTheirScale() {
        String member = connected();
        List<Account> accounts =
                atrium.members().listMemberAccounts(user, member).execute().getAccounts();
        assertThat(accounts)
                .extracting(Account::getBalance)
                .containsExactly(
                        new BigDecimal("1250.40"),
                        new BigDecimal("8300.00"),
                        new BigDecimal("362.75"),
                        new BigDecimal("20540.10"));
        Account first = accounts.get(0);
        assertThat(atrium.accounts()
                        .readAccount(user, first.getGuid())
                        .execute()
                        .getAccount())
                .isEqualTo(first);
        assertThat(atrium.members()
                        .readAccountByMemberGUID(user, member, first.getGuid())
                        .execute()
                        .getAccount())
                .isEqualTo(first);
    }

    @Test
    void sixtyTransactionsOfEightyDaysComeInThreePages() {
        connected();
        List<Transaction> all =
                atrium.transactions().listUserTransactions(user).stream().toList();
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(all.get(0).getDate()).isEqualTo(TODAY);
        assertThat(all.get(59).getDate()).isBetween(TODAY.minusDays(80), TODAY.minusDays(75));
        assertThat(server.requests().stream().filter("listUserTransactions"::equals))
                .hasSize(3);
        assertThat(atrium.transactions()
                        .readTransaction(user, all.get(7).getGuid())
                        .execute()
                        .getTransaction())
                .isEqualTo(all.get(7));
    }

    @Test
    void anOddPageSizeIs25AndAPageBeyondTheEndIsEmpty() {
        connected();
        for (int size : List.of(-1, 0, 9, 1001))
            assertThat(page(1, size).getPerPage()).isEqualTo(25);
        assertThat(page(1, 10).getTotalPages()).isEqualTo(6);
        assertThat(page(1, 1000).getTotalPages()).isEqualTo(1);
        ListUserTransactionsParams beyond =
                ListUserTransactionsParams.builder().page(9).build();
        assertThat(atrium.transactions()
                        .listUserTransactions(user, beyond)
                        .execute()
                        .getTransactions())
                .isEmpty();
    }

    private Pagination page(int page, int size) {
        ListUserTransactionsParams params = ListUserTransactionsParams.builder()
                .page(page)
                .recordsPerPage(size)
                .build();
        return atrium.transactions()
                .listUserTransactions(user, params)
                .execute()
                .getPagination();
    }

    @Test
    void datesLimitTransactionsOnBothEnds() {
        connected();
        LocalDate from = TODAY.minusDays(20);
        LocalDate to = TODAY.minusDays(8);
        ListUserTransactionsParams fewDays =
                ListUserTransactionsParams.builder().fromDate(from).toDate(to).build();
        assertThat(atrium.transactions().listUserTransactions(user, fewDays).stream())
                .hasSize(10)
                .allMatch(t -> !t.getDate().isBefore(from) && !t.getDate().isAfter(to))
                .anyMatch(t -> t.getDate().equals(from))
                .anyMatch(t -> t.getDate().equals(to));
    }

    @Test
    void whatIsOlderThan90DaysShowsOnlyWhenItIsAskedFor() {
        String member = create("example_premium", "test_atrium", "password").getGuid();
        stateAfter(8, member);
        atrium.members().extendHistory(user, member).execute();
        stateAfter(8, member);
        LocalDate longAgo = TODAY.minusDays(500);
        ListUserTransactionsParams everything =
                ListUserTransactionsParams.builder().fromDate(longAgo).build();
        assertThat(atrium.transactions().listUserTransactions(user).stream())
                .allMatch(t -> !t.getDate().isBefore(TODAY.minusDays(90)))
                .hasSizeBetween(60, 70);
        assertThat(atrium.transactions().listUserTransactions(user, everything).stream())
                .hasSize(300);
    }

    @Test
    void transactionsAndHoldingsBelongToAccounts() {
        String member = connected();
        int transactions = 0;
        int holdings = 0;
        for (Account account :
                atrium.accounts().listUserAccounts(user).execute().getAccounts()) {
            String guid = account.getGuid();
            transactions += (int) atrium.accounts().listAccountTransactions(user, guid).stream()
                    .filter(t -> t.getAccountGuid().equals(guid))
                    .count();
            holdings += (int) atrium.holdings().listHoldingsByAccount(user, guid).stream()
                    .filter(h -> h.getAccountGuid().equals(guid))
                    .count();
        }
        assertThat(transactions).isEqualTo(60);
        assertThat(holdings).isEqualTo(2);
        assertThat(atrium.holdings().listHoldingsByMember(user, member).stream())
                .hasSize(2);
        refused(404, () -> atrium.accounts().readAccount(user, "ACT-1").execute());
        refused(
                404,
                () -> atrium.accounts().listAccountTransactions(user, "ACT-1").execute());
    }

    @Test
    void aSecondAggregationFindsNothingTwice() {
        String member = connected();
        atrium.members().aggregateMember(user, member).execute();
        stateAfter(8, member);
        assertThat(atrium.transactions().listUserTransactions(user).stream()).hasSize(60);
        assertThat(atrium.accounts().listUserAccounts(user).stream()).hasSize(4);
    }

    @Test
    void institutionsAreFilteredByNameAndSupport() {
        assertThat(atrium.institutions().listInstitutions(named("mx bank")).stream())
                .extracting(Institution::getCode)
                .containsExactly("mxbank", "mx_bank_oauth");
        ListInstitutionsParams statements =
                ListInstitutionsParams.builder().supportsAccountStatement(true).build();
        assertThat(atrium.institutions().listInstitutions(statements).stream())
                .extracting(Institution::getCode)
                .containsExactly("example_premium");
        assertThat(atrium.institutions()
                        .readInstitution("mxbank")
                        .execute()
                        .getInstitution()
                        .getName())
                .isEqualTo("MX Bank");
        refused(404, () -> atrium.institutions().readInstitution("nowhere").execute());
    }

    private static ListInstitutionsParams named(String name) {
        return ListInstitutionsParams.builder().name(name).build();
    }

    @Test
    void merchantsOfTransactionsCanBeReadAndTextsOfThemCleansed() {
        connected();
        String merchant = atrium.transactions()
                .listUserTransactions(user)
                .execute()
                .getTransactions()
                .get(0)
                .getMerchantGuid();
        assertThat(atrium.merchants()
                        .readMerchant(merchant)
                        .execute()
                        .getMerchant()
                        .getName())
                .isEqualTo("Café Zürich");
        assertThat(atrium.merchants().listMerchants().stream().map(Merchant::getGuid))
                .contains(merchant);
        assertThat(atrium.merchants().listMerchantLocations(merchant).stream()).hasSize(1);

        List<CleanseResponse> clean = atrium.transactions()
                .cleanseAndCategorizeTransactions(CleanseRequestBody.builder()
                        .transactions(List.of(text("1", "POS EXAMPLE GROCERIES 99"), text("2", "SOMETHING ELSE")))
                        .build())
                .execute()
                .getTransactions();
        assertThat(clean).extracting(CleanseResponse::getCategory).containsExactly("Groceries", "Uncategorized");
        assertThat(clean).extracting(CleanseResponse::getIdentifier).containsExactly("1", "2");
    }

    private static CleanseRequest text(String identifier, String description) {
        return CleanseRequest.builder()
                .identifier(identifier)
                .description(description)
                .build();
    }
}
