package io.bankspec.apidiff.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
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
     * @param root the project
     * @param name as git understands it; null for the last tag, or, where there is none, the last commit
     * @throws IllegalArgumentException there is no such revision
     */
    static Revision of(Path root, @Nullable String name) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().findGitDir(root.toFile()).build();
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

    /** Copies a folder as it was, below {@code target}. False if there was none. */
    boolean copy(String folder, Path target) throws IOException {
        boolean found = false;
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(folder));
            while (walk.next()) {
                Path file = target.resolve(walk.getPathString());
                Files.createDirectories(file.getParent());
                Files.write(file, repository.open(walk.getObjectId(0)).getBytes());
                found = true;
            }
        }
        return found;
    }

    @Override
    public void close() {
        repository.close();
    }
}
