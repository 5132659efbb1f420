package dev.looptop.format.codeloops;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sessions directory, or one session file. */
final class CodeloopsRoot implements RootReader {
    private static final String SUFFIX = ".jsonl";

    private final Path root;
    private final HeadAndTail ends = new HeadAndTail();

    CodeloopsRoot(Path root) {
        this.root = root;
    }

    @Override
    public Listing list() throws IOException {
        List<SessionFile> sessions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "*" + SUFFIX)) {
            for (Path file : entries) {
                entry(file, sessions, problems);
            }
        } catch (NotDirectoryException e) {
            entry(root, sessions, problems);
        } catch (NoSuchFileException e) {
            return new Listing(List.of(), List.of());
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new Listing(sessions, problems);
    }

    private static void entry(Path file, List<SessionFile> sessions, List<Problem> problems) {
        if (!isNameable(file)) {
            problems.add(new Problem(file.toString(), "cannot be read", "its name does not fit the locale"));
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                sessions.add(new SessionFile(
                        idOf(file), attributes.size(), FileStamp.moment(attributes.lastModifiedTime())));
            } else {
                problems.add(new Problem(file.toString(), "not a session", "it is a directory"));
            }
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                problems.add(new Problem(file.toString(), "not a session", "the link leads nowhere"));
            }
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), "cannot be read", FailureWords.of(e)));
        }
    }

    /** Under a locale like {@code C} a JVM can list names that it cannot spell as text and so cannot open again. */
    private static boolean isNameable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static SessionId idOf(Path file) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return new SessionId("codeloops", stem, file.toString());
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        FileStamp stamp = new FileStamp(session.size(), session.modifiedAt(), "");
        return CodeloopsSummary.of(session.id(), stamp, scan(session), Activity.Repetition.NONE, Optional.empty());
    }

    /** What the lines of a file say that a summary needs. */
    CodeloopsScan scan(SessionFile session) throws IOException {
        Path file = Path.of(session.id().path());
        Optional<CodeloopsScan> quick = ends.read(file, session.size());
        return quick.isPresent() ? quick.get() : whole(file);
    }

    @Override
    public Optional<RootReader> twin() {
        return Optional.of(new CodeloopsRoot(root));
    }

    private static CodeloopsScan whole(Path file) throws IOException {
        CodeloopsScan scan = new CodeloopsScan(file.toString());
        LineTail tail = new LineTail(file);
        TailBatch batch = tail.poll();
        if (!batch.more()) {
            scan.acceptQuickly(batch);
            return scan;
        }
        scan.accept(batch);
        while (batch.more()) {
            batch = tail.poll();
            scan.accept(batch);
        }
        return scan;
    }

    @Override
    public SessionReader open(SessionFile session) {
        return new CodeloopsReader(session.id());
    }

    @Override
    public List<Path> watched() {
        boolean file = Files.isRegularFile(root);
        Path parent = root.getParent();
        return List.of(file && parent != null ? parent : root);
    }

    @Override
    public Set<String> touched(Path changed) {
        String name = changed.getFileName() == null ? "" : changed.getFileName().toString();
        return name.endsWith(SUFFIX) ? Set.of(name.substring(0, name.length() - SUFFIX.length())) : Set.of();
    }
}
