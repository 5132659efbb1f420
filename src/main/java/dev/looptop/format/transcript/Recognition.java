package dev.looptop.format.transcript;

import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells by its content whose transcript a file is: the first line of which one source is sure decides, so that exactly
 * one format claims a file, and one that nothing speaks for is none. Any thread.
 */
final class Recognition {
    private static final String SUFFIX = ".jsonl";
    private static final int LOOKED_AT = 512 * 1024;
    private static final int MOST_LINES = 300;

    private final List<TranscriptSource> all;

    Recognition(List<TranscriptSource> all) {
        this.all = List.copyOf(all);
    }

    /** The source whose transcript a file is; empty when it cannot be read, or nothing in its start tells. */
    Optional<TranscriptSource> of(Path file) {
        if (!file.toString().endsWith(SUFFIX) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            TailBatch batch = new LineTail(file, LOOKED_AT).poll();
            List<TailLine> lines = new ArrayList<>(batch.lines());
            batch.pending().ifPresent(lines::add);
            return told(lines.subList(0, Math.min(MOST_LINES, lines.size())));
        } catch (IOException e) {
            return Optional.empty();
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
}
