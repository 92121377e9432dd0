package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What the premium jobs find: owners, account numbers, statements. */
final class Premium {
    private Premium() {}

    static List<ObjectNode> owners(World world, List<ObjectNode> accounts) {
        return accounts.stream()
                .map(account -> Findings.below(
                                account, Json.object().put("guid", world.ids().guid("ACO")))
                        .put("owner_name", "Jane Roe-Müller")
                        .put("address", "12 Example Street")
                        .put("city", "Springfield")
                        .put("state", "IL")
                        .put("postal_code", "01234")
                        .put("country", "US")
                        .put("email", "jane.roe@example.com")
                        .putNull("phone"))
                .toList();
    }

    /** Only of accounts that money can be sent to. */
    static List<ObjectNode> numbers(List<ObjectNode> accounts) {
        return accounts.subList(0, 2).stream()
                .map(account -> Findings.below(account, Json.object())
                        .put(
                                "account_number",
                                "000012345"
                                        + account.path("account_number")
                                                .asText()
                                                .replace("X", ""))
                        .put("routing_number", "000000000")
                        .putNull("institution_number")
                        .putNull("transit_number"))
                .toList();
    }

    static List<ObjectNode> statements(World world, List<ObjectNode> accounts) {
        String now = Member.text(world.now());
        return accounts.subList(0, 3).stream()
                .map(account -> {
                    String guid = world.ids().guid("STA");
                    String member = "/users/" + account.path("user_guid").asText() + "/members/"
                            + account.path("member_guid").asText();
                    return Findings.below(account, Json.object().put("guid", guid))
                            .put("uri", member + "/statements/" + guid + ".pdf")
                            .put("content_hash", hash(pdf(guid)))
                            .put("created_at", now)
                            .put("updated_at", now);
                })
                .toList();
    }

    /** The smallest thing that calls itself a PDF. */
    static byte[] pdf(String guid) {
        return ("%PDF-1.4\n%" + guid + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
