package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.Institution.Feature;
import io.bankspec.sandbox.atrium.Job.Task;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Atrium for the backend of another provider in the same world: what that one would ask for over HTTP. */
public final class LocalAtrium {
    private final World world;
    private final Map<String, User> users = new LinkedHashMap<>();

    /** Atrium without users. */
    public LocalAtrium(World world) {
        this.world = world;
    }

    /** Guid of a new user. */
    public String createUser() {
        User user = new User(world.ids().guid("USR"));
        users.put(user.guid, user);
        return user.guid;
    }

    /** Login fields of an institution; none when there is no such institution. */
    public List<ObjectNode> credentials(String institution) {
        return Institution.ALL.stream()
                .filter(one -> one.code().equals(institution))
                .flatMap(one -> one.logins().stream())
                .map(Login::json)
                .toList();
    }

    /**
     * A new member, whose first job starts.
     *
     * @param credentials from the names of the login fields to what was typed
     * @throws Refusal the institution is unknown, wants OAuth, or has other fields
     */
    public ObjectNode createMember(String user, String institution, Map<String, String> credentials) {
        Institution bank = Institution.find(institution);
        if (bank.can(Feature.OAUTH)) throw new Refusal(400, bank.name() + " wants OAuth");
        for (Login field : bank.logins()) {
            if (!credentials.containsKey(field.field())) throw new Refusal(400, "credential missing: " + field.label());
        }
        Member member = new Member(world, users.get(user), bank);
        member.credentials = Map.copyOf(credentials);
        member.user.members.put(member.guid, member);
        new Job(world, member, Task.AGGREGATE).start();
        return member.json();
    }

    /** Status of a member, with its open challenges. */
    public ObjectNode status(String user, String member) {
        return users.get(user).member(member).statusJson();
    }

    /**
     * Answers a challenge.
     *
     * @throws Refusal the member has no open challenge, or another
     */
    public void resume(String user, String member, String challenge, String value) {
        users.get(user).member(member).resume(challenge, value);
    }

    /** Accounts of a member, as far as they have been read. */
    public List<ObjectNode> accounts(String user, String member) {
        return List.copyOf(users.get(user).member(member).findings.accounts);
    }

    /** Transactions of a member, as far as they have been read, the newest first. */
    public List<ObjectNode> transactions(String user, String member) {
        return List.copyOf(users.get(user).member(member).findings.transactions);
    }
}
