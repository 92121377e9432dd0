package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end users of the partner. */
record Customers(World world, Map<Long, Customer> customers) {
    void register(Handlers handlers) {
        handlers.on("addTestingCustomer", request -> create(request, true));
        handlers.on("addCustomer", request -> create(request, false));
        handlers.on("getCustomers", this::list);
        handlers.on("getCustomer", request -> Answer.ok(find(request).json()));
        handlers.on("getCustomerWithAppData", this::withApplication);
        handlers.on("modifyCustomer", 204, this::modify);
        handlers.on("deleteCustomer", 204, this::delete);
    }

    Customer find(Request request) {
        String id = request.path("customerId");
        return Problems.found(find(id), "14001", "There is no customer " + id);
    }

    @Nullable
    Customer find(String id) {
        return id.matches("[0-9]{1,18}") ? customers.get(Long.valueOf(id)) : null;
    }

    Customer byConsumer(String id) {
        return Problems.first(
                customers.values().stream(), one -> one.consumerId().equals(id), "10100", "There is no consumer " + id);
    }

    private Answer create(Request request, boolean testing) {
        JsonNode sent = request.body();
        String username = sent.path("username").asText();
        if (customers.values().stream().anyMatch(other -> other.username.equalsIgnoreCase(username)))
            throw Problems.of(409, "110002", "The user name is taken");
        long id = 1005061000L + world.ids().next("customer");
        customers.put(id, new Customer(world, id, testing, sent));
        ObjectNode json = Json.object()
                .put("id", String.valueOf(id))
                .put("username", username)
                .put("createdDate", world.now().getEpochSecond());
        return Answer.json(201, json);
    }

    private Answer list(Request request) {
        Stream<ObjectNode> all = customers.values().stream().map(Customer::json);
        return Answer.ok(Records.of(
                request, "customers", all.filter(one -> admits(request, one)).toList()));
    }

    private static boolean admits(Request request, ObjectNode customer) {
        Filter filter = new Filter(request);
        String username = customer.path("username").asText();
        String name = customer.path("firstName").asText("")
                + ' '
                + customer.path("lastName").asText("");
        return filter.is("username", username)
                && filter.is("type", customer.path("type").asText())
                && filter.mentions("search", name + ' ' + username);
    }

    private Answer withApplication(Request request) {
        ObjectNode json = find(request).json();
        return Answer.ok(json.put("applicationId", "1001").put("applicationName", "Sandbox"));
    }

    private void modify(Request request) {
        Customer customer = find(request);
        JsonNode sent = request.body();
        if (!sent.has("firstName") && !sent.has("lastName")) throw Problems.of(400, "10005", "A name is needed");
        customer.rename(world, sent);
    }

    private void delete(Request request) {
        customers.remove(find(request).id);
    }
}
