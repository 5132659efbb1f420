package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code index.json}: what superqode's own list shows of each session (formats/superqode.md, section 2).
 *
 * @param entries by session id, in the file's order
 * @param fault why it could not be read whole
 */
record StoreIndex(Map<String, FlatObject> entries, Optional<String> fault) {
    private static final int MOST = 100_000;

    static final StoreIndex NONE = new StoreIndex(Map.of(), Optional.empty());

    StoreIndex {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Reads it; what stands before a damage is kept. */
    static StoreIndex read(Path file) {
        Map<String, FlatObject> entries = new LinkedHashMap<>();
        try {
            Packed.read(file, (id, parser) -> {
                if (parser.currentToken() == JsonToken.START_OBJECT && entries.size() < MOST) {
                    entries.put(id, Dialect.READER.object(parser));
                } else {
                    parser.skipChildren();
                }
            });
            return new StoreIndex(entries, Optional.empty());
        } catch (IOException e) {
            return new StoreIndex(entries, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** What it says of a session; nothing when it does not know it. */
    FlatObject entry(String id) {
        return entries.getOrDefault(id, Dialect.READER.none());
    }
}
