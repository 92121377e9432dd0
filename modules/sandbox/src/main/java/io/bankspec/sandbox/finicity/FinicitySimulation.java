package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finicity: what is where. */
final class FinicitySimulation implements Simulation {
    private final World world;
    private final Partner partner;

    /** A provider without customers. */
    FinicitySimulation(World world) {
        this.world = world;
        partner = new Partner(world);
    }

    @Override
    public void register(Handlers handlers) {
        Customers customers = new Customers(world);
        Accounts accounts = new Accounts(world, customers);
        partner.register(handlers);
        customers.register(handlers);
        Institution.register(handlers, world);
        new Connect(world, customers).register(handlers);
        accounts.register(handlers);
        new Linking(world, customers, accounts).register(handlers);
        new Transactions(world, customers, accounts).register(handlers);
        new Reports(world, customers).register(handlers);
        new Analytics(world, customers).register(handlers);
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        return partner.refusal(request);
    }

    @Override
    public Answer error(int status, String message) {
        return Problems.usual(status, message);
    }

    @Override
    public Answer error(Request request, int status, String message) {
        if (status == 401) return Partner.missing(request);
        return Analytics.owns(request) ? Problems.analytics(status, message) : error(status, message);
    }

    @Override
    public List<String> stories() {
        return List.of(
                "app key, partner id and secret: any; " + Partner.WRONG + " is refused as key and as secret, and "
                        + Partner.LOGINS + " refused logins lock a partner",
                "customers: those for tests see the institutions 102105 and 101732, active ones the others",
                "102105: any user (field 102105001); passwords (102105002) profile_02, profile_03, profile_04 (overdrawn)",
                "101732, password go: users demo, tfa_text, tfa_choice, tfa_image, tfa_multi; the last four are asked",
                "101732, user demo: imagechoice and imagechoice2 (two questions at once) ask; 123, 125, 127, 128, 130 fail",
                "answers: fail is wrong, unless to tfa_image; mfa to tfa_text brings a second question; a choice is its value",
                "questions live for five minutes; transactions come with the first refresh",
                "a bank that asks knows its user for 30 days; later a refresh of all accounts leaves code 185 there",
                "analytics: customers whose user name begins with " + Customer.BUSINESS
                        + " are registered as businesses",
                "a transactions report takes 30 seconds, and fails when it names an account that is not the customer's");
    }
}
