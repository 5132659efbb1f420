package dev.looptop.format.transcript;

import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One kind of transcript among all that are known. A file's kind is told by its content: the first line of which one
 * source is sure decides, so that exactly one format claims it, and a file that nothing speaks for is none. Any thread.
 */
final class TranscriptKind implements FileKind {
    private static final String SUFFIX = ".jsonl";
    private static final int LOOKED_AT = 512 * 1024;
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 20;

    private final TranscriptSource source;
    private final List<TranscriptSource> all;

    /** The kind of one source among all sources. */
    TranscriptKind(TranscriptSource source, List<TranscriptSource> all) {
        this.source = source;
        this.all = List.copyOf(all);
    }

    TranscriptSource source() {
        return source;
    }

    @Override
    public boolean isOf(Path file) {
        if (!file.toString().endsWith(SUFFIX) || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            TailBatch batch = new LineTail(file, LOOKED_AT).poll();
            List<TailLine> lines = new ArrayList<>(batch.lines());
            batch.pending().ifPresent(lines::add);
            return told(lines.subList(0, Math.min(MOST_LINES, lines.size())))
                    .filter(source::equals)
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<TranscriptSource> told(List<TailLine> lines) throws IOException {
        Optional<TranscriptSource> likely = Optional.empty();
        boolean first = true;
        for (TailLine line : lines) {
            JsonValue value = JsonTree.read(line).value();
            if (!value.isObject()) {
                continue;
            }
            boolean opening = first;
            Optional<TranscriptSource> sure = claiming(value, opening, Claim.SURE);
            if (sure.isPresent()) {
                return sure;
            }
            likely = likely.or(() -> claiming(value, opening, Claim.LIKELY));
            first = false;
        }
        return likely;
    }

    private Optional<TranscriptSource> claiming(JsonValue line, boolean first, Claim claim) {
        return all.stream().filter(one -> one.claim(line, first) == claim).findFirst();
    }

    @Override
    public boolean isIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            int looked = 0;
            for (Path file : files) {
                if (isOf(file)) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    @Override
    public boolean isBelow(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            int looked = 0;
            for (Path folder : folders) {
                if (isIn(folder)) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }
}
