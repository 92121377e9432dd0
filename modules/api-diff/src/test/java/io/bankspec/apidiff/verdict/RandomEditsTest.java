package io.bankspec.apidiff.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.apidiff.client.Provider;
import io.bankspec.codegen.lint.SpecLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changes made by machine in the specs of the project: what the rules say of them is what compiling, linking and building models shows.
 * So many of each spec as {@code -Dedits} says, which takes a minute for each sixty; others with {@code -Dedits.seed}.
 */
@EnabledIfSystemProperty(named = "edits", matches = "[1-9]\\d*")
class RandomEditsTest {
    private static final int EDITS = Integer.getInteger("edits", 0);
    private static final long SEED = Long.getLong("edits.seed", 1);
    /** So many at once, of different parts of the document, as each client takes seconds to make. */
    private static final int AT_ONCE = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"atrium,Atrium", "donkies,Donkies", "finapi,FinApi", "finicity,Finicity", "geezeo,Geezeo"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatTheRulesSayIsWhatShows(String name, String clientName) throws IOException {
        Provider provider = new Provider(name, clientName);
        Path spec = Path.of("../../specs", name, "openapi.yaml");
        Before before = new Before(spec, provider, folder.resolve("before"));
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(SEED);
        SoftAssertions softly = new SoftAssertions();
        for (int made = 0; made < EDITS; made += AT_ONCE) {
            ObjectNode root = (ObjectNode) json.readTree(SpecLint.document(spec));
            RandomEdits edits = new RandomEdits(root, random);
            List<String> all = new ArrayList<>();
            for (int i = made; i < Math.min(EDITS, made + AT_ONCE); i++) all.add(edits.one());
            Path copy = Files.createDirectories(folder.resolve("copy" + made));
            Path file = Files.writeString(copy.resolve("openapi.json"), json.writeValueAsString(root));

            SpecDiff diff = SpecDiff.between(before, file, copy.resolve("client"));

            String context = name + ", seed " + SEED + ": " + all;
            String found = diff.findings().toString();
            for (String edit : all) softly.assertThat(found).as(context).contains(edit.split("\\W")[0]);
            softly.assertThat(diff.others()).as(context).isEmpty();
            for (Finding finding : diff.findings())
                softly.assertThat(finding.certain())
                        .as(finding.change() + " " + finding.shown() + "\n" + context)
                        .isEqualTo(finding.expected().breaks());
        }
        softly.assertAll();
    }
}
