package dev.looptop.format.superqode;

import dev.looptop.json.FlatObject;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The top fields of the documents of a directory, each read once while its file stays the same: who forked from whom
 * stands in the children only (formats/superqode.md, section 6). Confined to one thread.
 */
final class Heads {
    private final Map<Path, Head> heads = new HashMap<>();

    private record Head(FileStamp stamp, FlatObject fields) {}

    /** The top fields of a document; none of one that cannot be read. */
    FlatObject of(Path file) {
        try {
            FileStamp stamp = FileStamp.of(file);
            Head head = heads.get(file);
            if (head == null || !head.stamp().equals(stamp)) {
                head = new Head(stamp, read(file));
                heads.put(file, head);
            }
            return head.fields();
        } catch (IOException e) {
            return Dialect.READER.none();
        }
    }

    private static FlatObject read(Path file) {
        FlatObject fields = Dialect.READER.none();
        try {
            Packed.read(file, fields::take);
        } catch (IOException e) {
            return Dialect.READER.none();
        }
        return fields;
    }

    /** Whether it is a context of the old hand-off between roles, which lies among the sessions but is none. */
    boolean isHandOff(Path file) {
        FlatObject head = of(file);
        return head.has("session_id") && !head.has("id");
    }
}
