package io.bankspec.sandbox.donkies;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.donkies.model.Account;
import io.bankspec.donkies.model.Customer;
import io.bankspec.donkies.model.CustomerCreate;
import io.bankspec.donkies.model.FundingSource;
import io.bankspec.donkies.model.FundingSourceCreate;
import io.bankspec.donkies.model.FundingSourceType;
import io.bankspec.donkies.model.LinkDebtCreate;
import io.bankspec.donkies.model.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is there when a member is completed, and what it is used for. */
class ImportTest extends DonkiesFixture {
    private List<Account> imported(String institution) {
        create(donkies, institution, "test_atrium", "password");
        time.skip(Duration.ofSeconds(18));
        return donkies.finance().listAccounts().execute();
    }

    @Test
    void accountsAndTransactionsFollowTenSecondsLater() {
        String member = member("password");
        assertThat(stateAfter(17, member)).isEqualTo("COMPLETED SUCCESS");
        assertThat(donkies.finance().listAccounts().execute()).isEmpty();
        assertThat(donkies.finance().listTransactions().execute()).isEmpty();
        time.skip(Duration.ofSeconds(1));
        assertThat(donkies.finance().listAccounts().execute()).hasSize(4);
        assertThat(donkies.finance().listTransactions().execute()).hasSize(25);
    }

    @Test
    void accountsAreOfTheBackendsOwnTypes() {
        assertThat(imported("example_credit_union"))
                .extracting(account -> account.getType() + " " + account.getTypeDs())
                .containsExactly(
                        "CHECKING debit", "SAVINGS debit", "CREDIT_CARD other", "LOAN dept", "INVESTMENT investment");
    }

    @Test
    void amountsHaveTheScaleOfTheirColumns() {
        Account loan = imported("example_credit_union").get(3);
        assertThat(loan.getUid()).matches("[0-9a-f]{32}");
        assertThat(loan.getMember()).isEqualTo("Example Credit Union");
        assertThat(loan.getBalance()).isEqualTo(new BigDecimal("8400.00"));
        assertThat(loan.getInterestRate()).isEqualTo(new BigDecimal("4.250000"));
        assertThat(loan.getStartedOn()).isEqualTo(LocalDateTime.parse("2024-06-01T00:00:00"));
        assertThat(loan.getApr()).isNull();
    }

    @Test
    void transactionsAreTheNewestTwentyFive() {
        imported("mxbank");
        List<Transaction> all = donkies.finance().listTransactions().execute();
        assertThat(all.get(0).getDate()).isEqualTo(LocalDate.parse("2026-03-14"));
        assertThat(all.get(0).getAccount()).isEqualTo("Blue Card");
        assertThat(all.get(0).getAmount()).isEqualTo(new BigDecimal("4.90"));
        assertThat(all.get(0).getPostedAt()).isNull();
        assertThat(all.get(24).getDate()).isEqualTo(LocalDate.parse("2026-02-10"));
        assertThat(all).allSatisfy(one -> assertThat(one.getAmount()).isLessThan(new BigDecimal("1000")));
    }

    @Test
    void onlyADebtGetsAShare() {
        imported("example_credit_union");
        LinkDebtCreate.Builder share = LinkDebtCreate.builder().share(60);
        donkies.finance().createLinkDebt(share.account(4L).build()).execute();
        assertThat(donkies.finance().listLinkDebts().execute()).singleElement().satisfies(debt -> {
            assertThat(debt.getShare()).isEqualTo(60);
            assertThat(debt.getAccount().getName()).isEqualTo("Car Loan");
        });
        refused(
                400,
                () -> donkies.finance()
                        .createLinkDebt(share.account(3L).build())
                        .execute());
        refused(
                400,
                () -> donkies.finance()
                        .createLinkDebt(share.account(99L).build())
                        .execute());
        refused(
                400,
                () -> donkies.finance()
                        .createLinkDebt(share.account(4L).share(101).build())
                        .execute());
    }

    @Test
    void aFundingSourceIsMadeOfAnAccount() {
        imported("mxbank");
        FundingSource made = donkies.bank()
                .createFundingSource(FundingSourceCreate.builder()
                        .accountId(1L)
                        .accountNumber("0000123456789")
                        .routingNumber("000000000")
                        .type(FundingSourceType.CHECKING)
                        .name("Giro Müller")
                        .build())
                .execute();
        assertThat(made.getAccount().getName()).isEqualTo("Everyday Checking");
        assertThat(made.getCreatedAt()).isEqualTo(LocalDateTime.parse("2026-03-14T15:00:18"));
        assertThat(donkies.bank().listFundingSources().execute()).containsExactly(made);
    }

    @Test
    void aCustomerIsWhatWasSentAndAnId() {
        Customer customer = donkies.bank()
                .createCustomer(CustomerCreate.builder()
                        .address1("1 Example Street")
                        .city("Springfield")
                        .state("IL")
                        .postalCode("06001")
                        .dateOfBirth(LocalDate.parse("1980-02-29"))
                        .ssn("000-00-0000")
                        .build())
                .execute();
        assertThat(customer.getId()).isEqualTo(4294967300L);
        assertThat(customer.getPostalCode()).isEqualTo("06001");
        assertThat(customer.getPhone()).isNull();
        assertThat(customer.getDwollaId()).isNull();
    }
}
