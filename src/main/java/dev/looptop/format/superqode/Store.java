package dev.looptop.format.superqode;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Heads heads = new Heads();

    Store(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.index = new Stamped<>(directory.resolve("index.json"), StoreIndex.NONE, StoreIndex::read);
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

    /**
     * Who a session was forked from and which were forked from it, as a text; empty for one without family.
     *
     * @param files the sessions of its kind by id
     * @param parent as recorded, empty without one
     */
    String family(Map<String, Path> files, String id, String parent) {
        Optional<Annexes.Relative> from = Optional.of(parent)
                .filter(name -> !name.isEmpty())
                .map(name -> new Annexes.Relative(
                        name,
                        Optional.ofNullable(files.get(name))
                                .map(file -> heads.of(file).text("title"))
                                .orElse("(no longer there)")));
        List<Annexes.Relative> children = new ArrayList<>();
        files.forEach((name, file) -> {
            Flat head = heads.of(file);
            if (head.text("parent_session_id").equals(id) && !name.equals(id)) {
                children.add(new Annexes.Relative(name, head.text("title")));
            }
        });
        return Annexes.forks(from, children);
    }

    /** The directory that a {@code .superqode/sessions} belongs to; empty for a store that lies elsewhere. */
    String project() {
        Path place =
                directory.getParent() == null ? null : directory.getParent().getParent();
        return place != null && directory.endsWith(Path.of(".superqode", "sessions")) ? place.toString() : "";
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
