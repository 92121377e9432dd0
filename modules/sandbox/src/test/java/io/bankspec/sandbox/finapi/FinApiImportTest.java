package io.bankspec.sandbox.finapi;

import static io.bankspec.sandbox.finapi.FinApiBed.demo;
import static io.bankspec.sandbox.finapi.FinApiBed.login;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.finapi.model.Account;
import io.bankspec.finapi.model.AccountStatus;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.CategorizationStatus;
import io.bankspec.finapi.model.ConnectionType;
import io.bankspec.finapi.model.EditBankConnectionParams;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ErrorDetails;
import io.bankspec.finapi.model.ErrorType;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import io.bankspec.finapi.model.UpdateOutcome;
import io.bankspec.finapi.model.UpdateStatus;
import io.bankspec.finapi.params.GetAllBankConnectionsParams;
import io.bankspec.finapi.params.GetAndSearchAllBanksParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinApiImportTest {
    @RegisterExtension
    final FinApiBed bed = new FinApiBed();

    private List<Account> accounts() {
        return bed.client.accounts().getAndSearchAllAccounts().execute().getAccounts();
    }

    private ApiCall<BankConnection> updating(UpdateBankConnectionParams.Builder body) {
        return bed.client.bankConnections().updateBankConnection(body.build());
    }

    @Test
    void anImportIsDownloadedAndThenCategorized() {
        BankConnection connection = bed.importing(demo("Mein Konto")).execute();
        assertThat(connection.getType()).isEqualTo(ConnectionType.DEMO);
        assertThat(connection.getUpdateStatus()).isEqualTo(UpdateStatus.IN_PROGRESS);
        assertThat(connection.getAccountIds()).hasSize(3);
        assertThat(accounts()).allSatisfy(account -> {
            assertThat(account.getBalance()).isNull();
            assertThat(account.getStatus()).isEqualTo(AccountStatus.DOWNLOAD_IN_PROGRESS);
        });
        bed.time.skip(Duration.ofSeconds(4));
        BankConnection read = bed.connection(connection.getId());
        assertThat(read.getUpdateStatus()).isEqualTo(UpdateStatus.READY);
        assertThat(read.getCategorizationStatus()).isEqualTo(CategorizationStatus.PENDING);
        assertThat(accounts())
                .allSatisfy(account -> assertThat(account.getStatus()).isEqualTo(AccountStatus.UPDATED));
        bed.time.skip(Duration.ofSeconds(2));
        assertThat(bed.connection(connection.getId()).getCategorizationStatus())
                .isEqualTo(CategorizationStatus.IN_PROGRESS);
        bed.time.skip(Duration.ofSeconds(2));
        assertThat(bed.connection(connection.getId()).getCategorizationStatus()).isEqualTo(CategorizationStatus.READY);
    }

    @Test
    void theSameConnectionIsImportedOnce() {
        bed.importing(demo("a")).execute();
        bed.assertRefused(422, ErrorCode.ENTITY_EXISTS, bed.importing(demo("b")));
        bed.importing(login("12345")).execute();
        bed.assertRefused(422, ErrorCode.ENTITY_EXISTS, bed.importing(login("54321")));
        bed.importing(login("12345").bankingUserId("john")).execute();
    }

    @Test
    void banksRefuseWhatTheyCannotUse() {
        ImportBankConnectionParams.Builder unknown =
                ImportBankConnectionParams.builder().bankId(1L);
        bed.assertRefused(422, ErrorCode.UNKNOWN_ENTITY, bed.importing(unknown));
        ImportBankConnectionParams.Builder unsupported =
                ImportBankConnectionParams.builder().bankId(280126L);
        bed.assertRefused(501, ErrorCode.UNSUPPORTED_BANK, bed.importing(unsupported));
        ImportBankConnectionParams.Builder withoutPin =
                ImportBankConnectionParams.builder().bankId(FinApiBed.BANK).bankingUserId("jane");
        bed.assertRefused(422, ErrorCode.ILLEGAL_FIELD_VALUE, bed.importing(withoutPin));
        bed.assertRefused(
                422,
                ErrorCode.NO_ACCOUNTS_FOR_TYPE_LIST,
                bed.importing(demo("a").accountTypeIds(List.of(4L))));
        ErrorDetails wrongPin = bed.refusal(422, bed.importing(login("WRONG")));
        assertThat(wrongPin.getCode()).isEqualTo(ErrorCode.BANK_SERVER_REJECTION);
        assertThat(wrongPin.getType()).isEqualTo(ErrorType.BUSINESS);
        assertThat(wrongPin.getMessage()).contains("PIN ist ungültig");
        assertThat(bed.client
                        .bankConnections()
                        .getAllBankConnections()
                        .execute()
                        .getConnections())
                .isEmpty();
    }

    @Test
    void onlyAccountsOfTheWantedTypesAreImported() {
        bed.imported(demo("a").accountTypeIds(List.of(1L, 3L)));
        assertThat(accounts()).extracting(Account::getAccountTypeName).containsExactly("Checking", "CreditCard");
    }

    @Test
    void anAccountMayFailWhileTheLoginWorks() {
        BankConnection connection = bed.imported(demo("FAIL-ONE"));
        assertThat(connection.getLastManualUpdate().getResult()).isEqualTo(UpdateOutcome.OK);
        assertThat(accounts())
                .extracting(Account::getStatus)
                .containsExactly(AccountStatus.UPDATED, AccountStatus.DOWNLOAD_FAILED, AccountStatus.DOWNLOAD_FAILED);
        assertThat(accounts().get(1).getBalance()).isNull();
    }

    @Test
    void aDownloadMayEndWithAnError() {
        BankConnection connection = bed.imported(demo("FAIL"));
        assertThat(connection.getUpdateStatus()).isEqualTo(UpdateStatus.READY);
        assertThat(connection.getLastManualUpdate().getResult()).isEqualTo(UpdateOutcome.BANK_SERVER_REJECTION);
        assertThat(connection.getLastManualUpdate().getErrorMessage()).contains("abgelehnt");
        assertThat(accounts()).extracting(Account::getStatus).containsOnly(AccountStatus.DOWNLOAD_FAILED);
    }

    @Test
    void anUpdateFetchesWhatIsNew() {
        BankConnection connection = bed.imported(demo("a"));
        Account before = accounts().get(0);
        bed.time.skip(Duration.ofDays(20));
        assertThat(accounts().get(0).getBalance()).isEqualTo(before.getBalance());
        updating(UpdateBankConnectionParams.builder().bankConnectionId(connection.getId()))
                .execute();
        bed.time.skip(Duration.ofSeconds(4));
        Account after = accounts().get(0);
        assertThat(after.getBalance()).isNotEqualByComparingTo(before.getBalance());
        assertThat(after.getLastSuccessfulUpdate()).isAfter(before.getLastSuccessfulUpdate());
    }

    @Test
    void anUpdateNeedsThePinUnlessItIsStored() {
        long id = bed.imported(login("12345")).getId();
        UpdateBankConnectionParams.Builder body =
                UpdateBankConnectionParams.builder().bankConnectionId(id);
        bed.assertRefused(422, ErrorCode.MISSING_FIELD, updating(body));
        updating(body.bankingPin("12345").storePin(true)).execute();
        bed.time.skip(Duration.ofSeconds(8));
        assertThat(bed.connection(id).getBankingPin()).isEqualTo("XXXXX");
        updating(UpdateBankConnectionParams.builder().bankConnectionId(id)).execute();
    }

    @Test
    void whileTheBankIsReadTheConnectionIsLocked() {
        BankConnection connection = bed.importing(demo("a")).execute();
        long id = connection.getId();
        var connections = bed.client.bankConnections();
        EditBankConnectionParams name =
                EditBankConnectionParams.builder().name("b").build();
        EditBankConnectionParams pin =
                EditBankConnectionParams.builder().bankingPin("1").build();
        bed.assertRefused(
                423,
                ErrorCode.LOCKED,
                updating(UpdateBankConnectionParams.builder().bankConnectionId(id)));
        bed.assertRefused(423, ErrorCode.LOCKED, connections.editBankConnection(id, name));
        bed.assertRefused(423, ErrorCode.LOCKED, connections.deleteBankConnection(id));
        bed.time.skip(Duration.ofSeconds(4));
        bed.assertRefused(423, ErrorCode.LOCKED, connections.editBankConnection(id, pin));
        bed.assertRefused(423, ErrorCode.LOCKED, connections.deleteAllBankConnections());
        bed.assertRefused(
                423,
                ErrorCode.LOCKED,
                bed.client.accounts().deleteAccount(connection.getAccountIds().get(0)));
        assertThat(connections.editBankConnection(id, name).execute().getName()).isEqualTo("b");
        bed.time.skip(Duration.ofSeconds(4));
        connections.deleteBankConnection(id).execute();
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, connections.getBankConnection(id));
    }

    @Test
    void connectionsAreFoundById() {
        long demo = bed.imported(demo("a")).getId();
        long online = bed.imported(login("1")).getId();
        assertThat(bed.client
                        .bankConnections()
                        .getAllBankConnections(GetAllBankConnectionsParams.builder()
                                .ids(List.of(online, 4711L))
                                .build())
                        .execute()
                        .getConnections())
                .extracting(BankConnection::getId)
                .containsExactly(online);
        assertThat(bed.client
                        .bankConnections()
                        .deleteAllBankConnections()
                        .execute()
                        .getIdentifiers())
                .containsExactly(demo, online);
    }

    @Test
    void settingsAreKeptChangedAndCleared() {
        long id = bed.imported(login("1").name("a").storePin(true)).getId();
        var connections = bed.client.bankConnections();
        EditBankConnectionParams unknown = EditBankConnectionParams.builder()
                .defaultTwoStepProcedureId("1")
                .build();
        bed.assertRefused(422, ErrorCode.INVALID_TWO_STEP_PROCEDURE, connections.editBankConnection(id, unknown));
        BankConnection changed = connections
                .editBankConnection(
                        id,
                        EditBankConnectionParams.builder()
                                .bankingPin("")
                                .defaultTwoStepProcedureId("955")
                                .build())
                .execute();
        assertThat(changed.getName()).isEqualTo("a");
        assertThat(changed.getBankingPin()).isNull();
        assertThat(changed.getDefaultTwoStepProcedureId()).isEqualTo("955");
    }

    @ParameterizedTest
    @CsvSource({"00000000, 277672", "beispielbank düsseldorf, 280123", "MUSTDEMMXXX, 280124"})
    void banksAreFoundByTheirWords(String words, long id) {
        var found = bed.client
                .banks()
                .getAndSearchAllBanks(
                        GetAndSearchAllBanksParams.builder().search(words).build())
                .execute();
        assertThat(found.getBanks()).extracting(bank -> bank.getId()).containsExactly(id);
        assertThat(found.getPaging().getTotalCount()).isEqualTo(1);
    }
}
