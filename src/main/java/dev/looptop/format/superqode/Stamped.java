package dev.looptop.format.superqode;

import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** What a whole file says, read again only when the file is another one. Confined to one thread. */
final class Stamped<T> {
    private final Path file;
    private final T absent;
    private final Function<Path, T> source;
    private FileStamp stamp = FileStamp.ABSENT;
    private T value;

    Stamped(Path file, T absent, Function<Path, T> source) {
        this.file = file;
        this.absent = absent;
        this.source = source;
        this.value = absent;
    }

    Path file() {
        return file;
    }

    T now() throws IOException {
        FileStamp found = FileStamp.of(file);
        if (!found.equals(stamp)) {
            value = found.size() < 0 ? absent : source.apply(file);
            stamp = found;
        }
        return value;
    }
}
