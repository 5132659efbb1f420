package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code shares/index.json} (formats/superqode.md, section 7). Tokens and password hashes open sessions, so neither is
 * ever shown.
 *
 * @param records in the file's order; records behind a faulty one, which superqode loses, stay
 * @param faults what could not be read
 */
record Shares(List<FlatObject> records, List<String> faults) {
    private static final int MOST = 20_000;

    static final Shares NONE = new Shares(List.of(), List.of());

    Shares {
        records = List.copyOf(records);
        faults = List.copyOf(faults);
    }

    static Shares read(Path file) {
        List<FlatObject> records = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try {
            Packed.read(file, (name, parser) -> {
                if (!name.equals("shares") || parser.currentToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    return;
                }
                for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                    if (parser.currentToken() != JsonToken.START_OBJECT || records.size() >= MOST) {
                        parser.skipChildren();
                    } else {
                        FlatObject share = Dialect.READER.object(parser);
                        records.add(share);
                        faults(share, number, faults);
                    }
                }
            });
        } catch (IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return new Shares(records, faults);
    }

    private static void faults(FlatObject share, int number, List<String> faults) {
        Stream.of("id", "session_id", "share_token", "visibility", "created_at")
                .filter(name -> !share.has(name) && faults.size() < 3)
                .findFirst()
                .ifPresent(name ->
                        faults.add("share " + number + " has no " + name + "; superqode drops it and those behind it"));
    }
}
