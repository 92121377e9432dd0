package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of accounts that were found: they are kept, ignored, or stay pending. */
record Classification(World world, Users users) {
    private static final String IGNORE = "ignore";

    void register(Handlers handlers) {
        handlers.on("classifyAccounts", this::classify);
        handlers.on("listPendingAccounts", this::list);
        handlers.on("deletePendingAccount", 204, this::delete);
    }

    private Answer classify(Request request) {
        User user = users.find(request);
        Map<Account, String> codes = new LinkedHashMap<>();
        request.body().path("accounts").properties().forEach(entry -> {
            String code = entry.getValue().path("type_code").asText();
            if (!code.equals(IGNORE) && type(code) == null) throw refusal("no such type: " + code);
            codes.put(pending(user, entry.getKey()), code);
        });
        for (Account account : List.copyOf(codes.keySet())) {
            for (Account other : account.link.accounts)
                if (other.pending && !codes.containsKey(other)) throw refusal("no entry for account " + other.id);
        }
        codes.forEach((account, code) -> {
            if (code.equals(IGNORE)) user.remove(account);
            else account.keep(world, type(code));
        });
        return Answer.ok(Messages.accounts(codes.keySet().stream().filter(account -> !account.pending)));
    }

    private static Account.@Nullable Type type(String code) {
        return Arrays.stream(Account.Type.values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Refusal refusal(String text) {
        return new Refusal(500, text);
    }

    private static Account pending(User user, String id) {
        return Refusal.first(
                user.all(),
                account -> account.pending && String.valueOf(account.id).equals(id),
                "no pending account " + id);
    }

    private Answer list(Request request) {
        User user = users.find(request);
        Map<Long, ObjectNode> items = new LinkedHashMap<>();
        user.all().filter(account -> account.pending).forEach(account -> {
            Institution institution = account.link.institution;
            items.computeIfAbsent(
                            institution.id(), id -> Json.object().put("id", id).put("name", institution.name()))
                    .withArrayProperty("account_ids")
                    .add(String.valueOf(account.id));
        });
        return Answer.ok("pending_accounts", items.values());
    }

    /** Ends whatever the aggregator is about to do for this user. */
    private void delete(Request request) {
        User user = users.find(request);
        user.remove(pending(user, request.path("pendingAccountId")));
        user.sessions.removeIf(session -> true);
    }
}
