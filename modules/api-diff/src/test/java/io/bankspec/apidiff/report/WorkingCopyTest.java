package io.bankspec.apidiff.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;

class WorkingCopyTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Since the last release, or the last commit. Without a repository, as in an export, there is nothing to compare with. */
    @Test
    void aSpecThatHasChangedSaysSoInItsVersion() throws IOException {
        assumeThat(new FileRepositoryBuilder().findGitDir(ROOT.toFile()).getGitDir())
                .as("a git repository")
                .isNotNull();

        Report report = Report.of(ROOT, null, null);

        assertThat(report.behind())
                .as(String.join("\n", report.lines(Text.plain())))
                .isEmpty();
    }
}
