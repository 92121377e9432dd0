package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.Set;

/**
 * What asks Atrium in the background: every two seconds, twenty times at most. Only a status that somebody can do something
 * about is stored, and only challenges that are answered with a text; at others it fails, and never comes back.
 */
record Worker(World world, LocalAtrium atrium) {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 20;
    private static final Duration IMPORT = Duration.ofSeconds(10);
    private static final Set<String> STORED = Set.of("CHALLENGED", "COMPLETED", "PREVENTED", "DENIED", "HALTED");

    void watch(Member member) {
        after(member, 1);
    }

    private void after(Member member, int attempt) {
        world.after(PAUSE, () -> look(member, attempt));
    }

    private void look(Member member, int attempt) {
        ObjectNode found = atrium.status(String.valueOf(member.user.guid), member.guid);
        String status = found.path("status").asText();
        if (!STORED.contains(status)) {
            if (attempt < ATTEMPTS) after(member, attempt + 1);
            return;
        }
        for (JsonNode challenge : found.path("challenges"))
            if (!challenge.path("type").asText().equals("TEXT")) return;
        member.store(found);
        if (status.equals("COMPLETED")) world.after(IMPORT, () -> new Import(world, atrium).run(member));
    }
}
