package io.bankspec.apidiff.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A commit of the project, from which files are read as they were. */
final class Revision implements AutoCloseable {
    private final Repository repository;
    private final RevCommit commit;
    private final String name;

    private Revision(Repository repository, RevCommit commit, String name) {
        this.repository = repository;
        this.commit = commit;
        this.name = name;
    }

    /**
     * Opens a revision.
     *
     * @param root the project; GIT_DIR may say where its repository is
     * @param name as git understands it; null for the last tag, or, where there is none, the last commit
     * @throws IllegalArgumentException there is no such revision, or no repository
     */
    static Revision of(Path root, @Nullable String name) throws IOException {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().readEnvironment().findGitDir(root.toFile());
        if (builder.getGitDir() == null) throw new IllegalArgumentException(root + " is in no git repository");
        Repository repository = builder.build();
        String wanted = name == null ? lastTag(repository).orElse("HEAD") : name;
        ObjectId id = repository.resolve(wanted + "^{commit}");
        if (id == null) throw new IllegalArgumentException("there is no revision " + wanted);
        try (RevWalk walk = new RevWalk(repository)) {
            return new Revision(repository, walk.parseCommit(id), wanted);
        }
    }

    private static Optional<String> lastTag(Repository repository) throws IOException {
        try (Git git = new Git(repository)) {
            return Optional.ofNullable(git.describe().setTags(true).setAbbrev(0).call());
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    String name() {
        return name;
    }

    /** Copies files as they were. */
    void copy(Path target, Predicate<String> which) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (!which.test(walk.getPathString())) continue;
                Path file = target.resolve(walk.getPathString());
                Files.createDirectories(file.getParent());
                Files.write(file, repository.open(walk.getObjectId(0)).getBytes());
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
