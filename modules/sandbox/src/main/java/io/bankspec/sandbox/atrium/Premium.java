package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Ids;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the premium jobs find: owners, account numbers, statements. */
record Premium(World world, List<ObjectNode> accounts) {
    private static final Template OWNER = Template.of("atrium", "listAccountOwners", "/account_owners/0");
    private static final Template NUMBER = Template.of("atrium", "listAccountNumbers", "/account_numbers/0");
    private static final Template STATEMENT = Template.of("atrium", "listMemberStatements", "/statements/0");

    List<ObjectNode> owners() {
        return accounts.stream()
                .map(account ->
                        Findings.below(account, OWNER).put("guid", world.ids().guid("ACO")))
                .toList();
    }

    /** Only of accounts that money can be sent to. */
    List<ObjectNode> numbers() {
        return accounts.subList(0, 2).stream()
                .map(account -> {
                    String digits = account.path("account_number").asText().replace("X", "");
                    return Findings.below(account, NUMBER).put("account_number", "000012345" + digits);
                })
                .toList();
    }

    List<ObjectNode> statements() {
        return accounts.subList(0, 3).stream().map(this::statement).toList();
    }

    private ObjectNode statement(ObjectNode account) {
        String guid = world.ids().guid("STA");
        String member = "/users/" + account.path("user_guid").asText() + "/members/"
                + account.path("member_guid").asText();
        String now = Member.text(world.now());
        return Findings.below(account, STATEMENT)
                .put("guid", guid)
                .put("uri", member + "/statements/" + guid + ".pdf")
                .put("content_hash", Ids.digest("SHA-256", pdf(guid)))
                .put("created_at", now)
                .put("updated_at", now);
    }

    /** The smallest thing that calls itself a PDF. */
    static byte[] pdf(String guid) {
        return ("%PDF-1.4\n%" + guid + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }
}
