package dev.looptop.format.celeste;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Workplace;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code ~/.celeste/sessions}: a folder of logs for each project, and documents beside the folders. */
final class CelesteRoot implements RootReader {
    private static final String LOG = ".jsonl";
    private static final String DOCUMENT = ".json";

    private final Path root;
    private final Places places;
    private CelesteProjects projects;

    CelesteRoot(Path root, Places places) {
        this.root = root;
        this.places = places;
    }

    @Override
    public Listing list() throws IOException {
        List<SessionFile> sessions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    logs(entry, sessions, problems);
                } else if (entry.toString().endsWith(DOCUMENT)) {
                    file(entry, DOCUMENT, sessions, problems);
                }
            }
        } catch (NoSuchFileException e) {
            return new Listing(List.of(), List.of());
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new Listing(sessions, problems);
    }

    private static void logs(Path folder, List<SessionFile> sessions, List<Problem> problems) {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*" + LOG)) {
            for (Path log : logs) {
                file(log, LOG, sessions, problems);
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(new Problem(folder.toString(), "cannot be listed", FailureWords.of(e)));
        }
    }

    private static void file(Path file, String suffix, List<SessionFile> sessions, List<Problem> problems) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                problems.add(new Problem(file.toString(), "not a session", "it is a directory"));
                return;
            }
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - suffix.length());
            sessions.add(new SessionFile(
                    new SessionId("celeste", id, file.toString()),
                    attributes.size(),
                    FileStamp.moment(attributes.lastModifiedTime())));
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), "cannot be read", FailureWords.of(e)));
        }
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        return open(session).read().summary();
    }

    @Override
    public SessionReader open(SessionFile session) {
        Path file = Path.of(session.id().path());
        if (session.id().path().endsWith(LOG)) {
            return new CelesteLog(session.id(), project(file));
        }
        return new CelesteDocument(session.id());
    }

    private Workplace project(Path log) {
        if (projects == null) {
            projects = new CelesteProjects(places);
        }
        return projects.of(log.getParent().getFileName().toString());
    }

    @Override
    public List<Path> watched() {
        return List.of(root);
    }

    @Override
    public Set<String> touched(Path changed) {
        String name = changed.getFileName() == null ? "" : changed.getFileName().toString();
        for (String suffix : List.of(LOG, DOCUMENT)) {
            if (name.endsWith(suffix)) {
                return Set.of(name.substring(0, name.length() - suffix.length()));
            }
        }
        return Set.of();
    }
}
