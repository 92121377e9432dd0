package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.function.Supplier;

/** The calls that sign in at a bank: adding accounts, refreshing those of one login, and loading the history of one. */
record Linking(World world, Customers customers, Accounts accounts, Expiring<Session> sessions) {
    private static final String SESSION = "MFA-Session";

    /** A question that waits for one answer, right or wrong: of whom, and for what. */
    record Session(Question question, SignIn signIn, String subject) {}

    Linking(World world, Customers customers, Accounts accounts) {
        this(world, customers, accounts, new Expiring<>(world, Duration.ofMinutes(5)));
    }

    void register(Handlers handlers) {
        handlers.on("addAllAccounts", this::add);
        handlers.on("addAllAccountsMfa", this::addAnswered);
        handlers.on("refreshCustomerAccountsByInstitutionLogin", this::refresh);
        handlers.on("refreshInstitutionLoginMfa", this::refreshAnswered);
        handlers.on("loadHistoricTransactionsForCustomerAccount", this::load);
        handlers.on("loadHistoricTransactionsMfa", this::loadAnswered);
    }

    private Answer add(Request request) {
        Customer customer = customers.find(request);
        Institution institution = Institution.find(request);
        if (!institution.takes(customer))
            throw Problems.of(404, "14006", "This kind of customer does not see the institution");
        SignIn signIn = SignIn.of(institution, request.body().path("credentials"));
        signIn.profile();
        Question question = signIn.question();
        if (question != null) return ask(question, signIn, adding(customer, institution));
        return added(customer, signIn);
    }

    private Answer addAnswered(Request request) {
        Customer customer = customers.find(request);
        Institution institution = Institution.find(request);
        JsonNode answers = request.body().path("mfaChallenges").path("questions");
        String subject = adding(customer, institution);
        Session session = take(request, subject);
        return judged(session, answers, () -> added(customer, session.signIn()));
    }

    private static String adding(Customer customer, Institution institution) {
        return "add " + customer.id + ' ' + institution.id();
    }

    /** A login that the customer has already is not made twice. */
    private Answer added(Customer customer, SignIn signIn) {
        Login login = customer.logins.values().stream()
                .filter(other -> other.institution() == signIn.institution()
                        && other.signIn.user().equals(signIn.user()))
                .findFirst()
                .orElseGet(() -> new Login(world, customer, signIn));
        login.signIn = signIn;
        customer.logins.put(login.id, login);
        login.remember(world);
        return answer(login);
    }

    private Answer refresh(Request request) {
        Login login = accounts.login(request);
        Question question = login.signIn.question();
        if (question != null) return ask(question, login.signIn, refreshing(login));
        return refreshed(login);
    }

    private Answer refreshAnswered(Request request) {
        Login login = accounts.login(request);
        Session session = take(request, refreshing(login));
        return judged(session, request.body().path("questions"), () -> refreshed(login));
    }

    private static String refreshing(Login login) {
        return "refresh " + login.id;
    }

    private Answer refreshed(Login login) {
        login.refresh(world);
        login.remember(world);
        return answer(login);
    }

    private Answer load(Request request) {
        Account account = accounts.find(request);
        Question question = account.login.signIn.question();
        return question == null ? loaded(account) : ask(question, account.login.signIn, loading(account));
    }

    private Answer loadAnswered(Request request) {
        Account account = accounts.find(request);
        Session session = take(request, loading(account));
        return judged(session, request.body().path("questions"), () -> loaded(account));
    }

    private static String loading(Account account) {
        return "load " + account.id;
    }

    private Answer loaded(Account account) {
        if (account.ledger.statement.first() == null) account.refresh(world);
        account.ledger.readHistory(world);
        return Answer.empty(204);
    }

    private Answer ask(Question question, SignIn signIn, String subject) {
        String id = world.ids().hex("session");
        sessions.put(id, new Session(question, signIn, subject));
        return Answer.json(203, question.json()).header(SESSION, id);
    }

    /** Ends the session that a request goes on with. */
    private Session take(Request request, String subject) {
        Session session = sessions.take(String.valueOf(request.header(SESSION)));
        if (session == null || !session.subject.equals(subject))
            throw Problems.of(408, "331", "The session of the challenge has expired");
        return session;
    }

    private Answer judged(Session session, JsonNode answers, Supplier<Answer> end) {
        Question next = session.question().judge(answers);
        return next == null ? end.get() : ask(next, session.signIn(), session.subject());
    }

    private static Answer answer(Login login) {
        return Answer.ok("accounts", login.accounts.values().stream().map(Account::json));
    }
}
