package io.bankspec.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with their money, whichever provider shows it. */
class HouseholdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @Test
    void purchasesThatTakeTurnsComeThreeTimesInFourDays() {
        List<Booking> bookings = Household.SPRINGFIELD.inTurns(TODAY, 0, 8);
        assertThat(bookings).hasSize(6);
        assertThat(bookings.get(0).day()).isEqualTo(TODAY);
        assertThat(bookings.get(5).day()).isEqualTo(TODAY.minusDays(6));
        assertThat(bookings.get(1).amount()).isEqualTo(new BigDecimal("-63.27"));
    }

    @Test
    void aRhythmDependsOnTheCalendarAlone() {
        List<Booking> month = Household.MUSTERSTADT.between(
                BankAccount.Kind.CHECKING, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(month)
                .filteredOn(booking -> booking.purchase().isMonthly())
                .extracting(booking -> booking.day().getDayOfMonth())
                .containsExactly(1, 2, 3, 27);
    }

    @Test
    void aStatementReadsEveryDayOnce() {
        Statement statement = new Statement(
                Household.SALT_LAKE_CITY, Household.SALT_LAKE_CITY.accounts().get(0));
        List<Booking> first = statement.read(TODAY);
        assertThat(statement.first()).isEqualTo(TODAY.minusDays(89));
        assertThat(statement.read(TODAY)).isEmpty();
        assertThat(statement.read(TODAY.plusDays(1))).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(statement.readSince(TODAY.minusDays(100)))
                .isNotEmpty()
                .allMatch(booking -> booking.day().isBefore(TODAY.minusDays(89)));
    }

    @Test
    void amountsKeepTheDigitsOfTheFile() {
        assertThat(Household.MUELLHEIM.accounts())
                .extracting(account -> account.balance().toPlainString())
                .containsExactly("3897.52", "21099.0", "70.0", "-362.75");
    }
}
