package dev.looptop.format.superqode;

import dev.looptop.json.FlatObject;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one sessions directory. Ids that stand in files are looked up here and never made into paths. */
final class Store {
    static final String PACKED = ".json.gz";
    static final String PLAIN = ".json";
    static final String META = ".meta.json";
    static final String LOG = ".jsonl";

    private final Path directory;
    private final Clock clock;
    private final Stamped<StoreIndex> index;
    private final Stamped<Shares> shares;
    private final Stamped<SessionGraph> graph;
    private final ShareArtifacts artifacts;
    private final Heads heads = new Heads();

    Store(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.index = new Stamped<>(directory.resolve("index.json"), StoreIndex.NONE, StoreIndex::read);
        this.graph =
                new Stamped<>(directory.resolveSibling("session_graph.json"), SessionGraph.NONE, SessionGraph::read);
        this.artifacts = new ShareArtifacts(directory.resolveSibling("shares"));
        this.shares = new Stamped<>(directory.resolve("shares").resolve("index.json"), Shares.NONE, Shares::read);
    }

    Path directory() {
        return directory;
    }

    /** Its zone is that of the times in the files. */
    Clock clock() {
        return clock;
    }

    Path indexFile() {
        return index.file();
    }

    Path sharesFile() {
        return shares.file();
    }

    StoreIndex index() throws IOException {
        return index.now();
    }

    Shares shares() throws IOException {
        return shares.now();
    }

    Path graphFile() {
        return graph.file();
    }

    /** What tells whether a transcript's family, graph or shares may be other ones. */
    List<FileStamp> besideTranscripts() throws IOException {
        return List.of(FileStamp.of(directory), FileStamp.of(graphFile()), FileStamp.of(artifacts.directory()));
    }

    /** Where files to be shared are put. */
    Path artifactsDirectory() {
        return artifacts.directory();
    }

    /** Of the transcripts; nothing of a store that has none. */
    SessionGraph graph() throws IOException {
        return isProject() ? graph.now() : SessionGraph.NONE;
    }

    /** The files that were made of transcripts to be shared, as they are now. */
    List<ShareArtifacts.Artifact> artifacts() throws IOException {
        return isProject() ? artifacts.now() : List.of();
    }

    /** The shares that hold a transcript, as a text. */
    String artifactsOf(String session) throws IOException {
        return isProject() ? artifacts.of(session) : "";
    }

    private boolean isProject() {
        return directory.endsWith(Path.of(".superqode", "sessions"));
    }

    Heads heads() {
        return heads;
    }

    /** The documents by id: the compressed one of two, as superqode itself prefers it. */
    Map<String, Path> documents() throws IOException {
        Map<String, Path> packed = named(PACKED);
        named(PLAIN).forEach((id, file) -> {
            if (!file.equals(indexFile()) && !file.toString().endsWith(META)) {
                packed.putIfAbsent(id, file);
            }
        });
        return packed;
    }

    /** A session's forefathers and what was forked from it, as a tree, among these sessions of its kind by id. */
    String family(Map<String, Path> files, String id) {
        Family family = new Family();
        files.forEach((name, file) -> {
            FlatObject head = heads.of(file);
            family.add(name, head.text("title"), head.text("parent_session_id"));
        });
        return family.tree(id);
    }

    /** The directory that a {@code .superqode/sessions} belongs to; empty for a store that lies elsewhere. */
    String project() {
        Path place =
                directory.getParent() == null ? null : directory.getParent().getParent();
        return place != null && isProject() ? place.toString() : "";
    }

    /** The files with this ending, by the rest of their names. */
    Map<String, Path> named(String suffix) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*" + suffix)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                files.put(name.substring(0, name.length() - suffix.length()), entry);
            }
        } catch (NoSuchFileException e) {
            return files;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }
}
