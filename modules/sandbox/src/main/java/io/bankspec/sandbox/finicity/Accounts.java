package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Accounts: read, refreshed without anybody who could answer, deleted. */
record Accounts(World world, Customers customers) {
    void register(Handlers handlers) {
        handlers.on("getCustomerAccounts", this::filtered);
        handlers.on("getCustomerAccountsSimple", request -> answer(all(request), Account::simple));
        handlers.on("getCustomerAccount", request -> Answer.ok(find(request).json()));
        handlers.on(
                "getCustomerAccountSimple", request -> Answer.ok(find(request).simple()));
        handlers.on("getCustomerAccountsByInstitution", request -> answer(ofInstitution(request), Account::json));
        handlers.on(
                "getCustomerAccountsByInstitutionSimple", request -> answer(ofInstitution(request), Account::simple));
        handlers.on("getCustomerAccountsByInstitutionLogin", request -> answer(ofLogin(request), Account::json));
        handlers.on(
                "getCustomerAccountsByInstitutionLoginSimple", request -> answer(ofLogin(request), Account::simple));
        handlers.on("refreshCustomerAccounts", this::refresh);
        handlers.on("refreshCustomerAccountsV2", 204, request -> {
            refresh(request);
        });
        handlers.on("refreshCustomerAccountsByInstitutionLoginV2", 204, request -> {
            login(request).refreshAlone(world);
        });
        handlers.on("deleteCustomerAccount", 204, this::delete);
        handlers.on("deleteCustomerAccountsByInstitutionLogin", 204, request -> {
            Login login = login(request);
            login.customer.logins.remove(login.id);
        });
    }

    Account find(Request request) {
        String id = request.path("accountId");
        Stream<Account> all = customers.find(request).accounts();
        return Problems.first(
                all, one -> String.valueOf(one.id).equals(id), "38003", "The customer has no account " + id);
    }

    Login login(Request request) {
        String id = request.path("institutionLoginId");
        Stream<Login> all = customers.find(request).logins.values().stream();
        return Problems.first(
                all, one -> String.valueOf(one.id).equals(id), "38007", "The customer has no login " + id);
    }

    /** All of a customer, of whom there has to be one at least. */
    private List<Account> all(Request request) {
        List<Account> all = customers.find(request).accounts().toList();
        if (all.isEmpty()) throw Problems.of(404, "38003", "The customer has no accounts");
        return all;
    }

    private Answer filtered(Request request) {
        String status = request.query("status", "");
        if (!Set.of("", "pending", "active").contains(status))
            throw Problems.of(400, "18017", "There is no status " + status);
        Filter filter = new Filter(request);
        return Answer.ok("accounts", all(request).stream().map(Account::json).filter(account -> {
            String type = account.path("type").asText();
            return filter.is("status", account.path("status").asText()) && filter.is("account_type", type);
        }));
    }

    private List<Account> ofInstitution(Request request) {
        Institution institution = Institution.find(request);
        Stream<Account> all = customers.find(request).accounts();
        List<Account> found =
                all.filter(one -> one.login.institution() == institution).toList();
        if (found.isEmpty()) throw Problems.of(404, "38006", "The customer has no accounts at this institution");
        return found;
    }

    private List<Account> ofLogin(Request request) {
        return List.copyOf(login(request).accounts.values());
    }

    private static Answer answer(List<Account> accounts, Function<Account, ObjectNode> shape) {
        return Answer.ok("accounts", accounts.stream().map(shape));
    }

    private Answer refresh(Request request) {
        customers.find(request).logins.values().forEach(login -> login.refreshAlone(world));
        return answer(all(request), Account::json);
    }

    private void delete(Request request) {
        Account account = find(request);
        Login login = account.login;
        login.accounts.remove(account.id);
        if (login.accounts.isEmpty()) login.customer.logins.remove(login.id);
    }
}
