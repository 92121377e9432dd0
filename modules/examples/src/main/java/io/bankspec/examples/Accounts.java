package io.bankspec.examples;

import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.Account;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.CustomerAccounts;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AccountsAnswer;
import java.util.List;

/** Samples of the modules' READMEs: the accounts of a user. */
final class Accounts {
    private Accounts() {}

    static List<Account> ofUser(DonkiesClient donkies) {
        List<Account> accounts = donkies.finance().listAccounts().execute();
        return accounts;
    }

    static CustomerAccounts ofCustomer(FinicityClient finicity, String customerId) {
        CustomerAccounts accounts =
                finicity.accounts().getCustomerAccounts(customerId).execute();
        return accounts;
    }

    static AccountsAnswer ofPartnersUser(GeezeoClient geezeo, String userId) {
        AccountsAnswer accounts = geezeo.accounts().listAccounts(userId).execute();
        return accounts;
    }
}
