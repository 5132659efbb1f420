package dev.looptop.format.codeloops;

import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A scan for the summary of an ended session from as few bytes as possible. Of a large file the first and the last line
 * are read and nothing between; of a small one whose lines are one start, iterations and one end the iterations but the
 * last are passed over. Gives nothing for every other file, and where the end line has no count: then all of it has to
 * be read. For one thread, as it keeps its buffers.
 */
final class HeadAndTail {
    private static final int SMALL = 16 * 1024;
    private static final int HEAD = 4 * 1024;
    private static final int TAIL = 2 * 1024;
    private static final int LARGEST_TAIL = 256 * 1024;
    private static final byte[] START = "{\"type\":\"session_start\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROUND = "{\"type\":\"iteration\",".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "{\"type\":\"session_end\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL];
    private final byte[] small = new byte[SMALL];

    /** Plain file access: for two short reads a file a channel costs twice as much (measured on 10,000 files). */
    Optional<CodeloopsScan> read(Path file, long size) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toString(), "r")) {
            int got = fill(in, 0, head, HEAD);
            int headEnd = indexOf(head, 0, got);
            if (headEnd < 0 || !starts(head, 0, headEnd, START)) {
                return Optional.empty();
            }
            TailLine start = TailLine.of(file, 0, Arrays.copyOf(head, headEnd));
            CodeloopsScan scan = new CodeloopsScan(file.toString());
            if (size > SMALL) {
                Optional<TailLine> end = endLine(in, file, size);
                if (end.isPresent()) {
                    scan.acceptSome(start, Optional.empty(), end.get());
                }
            } else {
                passOver(in, file, (int) size, start, scan);
            }
            boolean counted =
                    scan.end().filter(end -> end.iterations().isPresent()).isPresent();
            return Optional.of(scan).filter(ends -> counted && ends.start().isPresent());
        }
    }

    /** The last line, when it is a whole end line. */
    private Optional<TailLine> endLine(RandomAccessFile in, Path file, long size) throws IOException {
        for (int window = TAIL; window <= LARGEST_TAIL; window *= 4) {
            int length = (int) Math.min(window, size);
            byte[] bytes = window == TAIL ? tail : new byte[length];
            int got = fill(in, size - length, bytes, length);
            if (got < length || bytes[got - 1] != '\n') {
                return Optional.empty();
            }
            for (int i = got - 2; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    boolean end = starts(bytes, i + 1, got, END);
                    long offset = size - length + i + 1;
                    return end
                            ? Optional.of(TailLine.of(file, offset, Arrays.copyOfRange(bytes, i + 1, got - 1)))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Leaves the scan empty when a line behind the start is no iteration, but for the last, which must be an end. */
    private void passOver(RandomAccessFile in, Path file, int size, TailLine start, CodeloopsScan scan)
            throws IOException {
        if (fill(in, 0, small, size) < size || small[size - 1] != '\n') {
            return;
        }
        int from = (int) start.length() + 1;
        Optional<TailLine> round = Optional.empty();
        while (from < size) {
            int to = indexOf(small, from, size);
            if (to + 1 == size) {
                if (starts(small, from, to, END)) {
                    scan.acceptSome(start, round, TailLine.of(file, from, Arrays.copyOfRange(small, from, to)));
                }
                return;
            }
            if (!starts(small, from, to, ROUND) || small[to - 1] != '}') {
                return;
            }
            int next = indexOf(small, to + 1, size);
            if (next + 1 == size) {
                round = Optional.of(TailLine.of(file, from, Arrays.copyOfRange(small, from, to)));
            }
            from = to + 1;
        }
    }

    private static int fill(RandomAccessFile in, long offset, byte[] bytes, int length) throws IOException {
        if (offset > 0) {
            in.seek(offset);
        }
        int count = 0;
        for (int got = in.read(bytes, 0, length); got > 0; got = in.read(bytes, count, length - count)) {
            count += got;
            if (count == length) {
                break;
            }
        }
        return count;
    }

    private static int indexOf(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int from, int to, byte[] prefix) {
        int end = from + prefix.length;
        return end <= to && Arrays.equals(bytes, from, end, prefix, 0, prefix.length);
    }
}
