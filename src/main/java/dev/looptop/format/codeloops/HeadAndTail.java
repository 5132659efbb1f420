package dev.looptop.format.codeloops;

import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A scan for a summary from as few bytes as possible. Of a large ended file the first and the last line are read and
 * nothing between; of a small one all iterations but the last are passed over; of a session at work all are looked at
 * but only the last is taken apart. Gives nothing for every file that has other lines or another order, or an end
 * without a count: then all of it has to be read. For one thread, as it keeps its buffers.
 */
final class HeadAndTail {
    private static final int SMALL = 16 * 1024;
    private static final int HEAD = 4 * 1024;
    private static final int TAIL = 2 * 1024;
    private static final int LARGEST_TAIL = 256 * 1024;
    private static final int LARGEST = 1024 * 1024;
    private static final byte[] START = "{\"type\":\"session_start\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROUND = "{\"type\":\"iteration\",".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "{\"type\":\"session_end\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL + 1];
    private byte[] whole = new byte[SMALL];

    /** Plain file access: for two short reads a file a channel costs twice as much (measured on 10,000 files). */
    Optional<CodeloopsScan> read(Path file, long size) throws IOException {
        if (size == 0) {
            // A pipe or a device under this name has no size either, and must not be opened here.
            return Optional.empty();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toString(), "r")) {
            int got = fill(in, 0, head, HEAD);
            int headEnd = indexOf(head, 0, got);
            if (headEnd < 0 || !starts(head, 0, headEnd, START)) {
                return Optional.empty();
            }
            TailLine start = TailLine.of(file, 0, Arrays.copyOf(head, headEnd));
            CodeloopsScan scan = new CodeloopsScan(file.toString());
            Optional<TailLine> end = size > SMALL ? endLine(in, file, size) : Optional.empty();
            if (end.isPresent()) {
                scan.acceptSome(start, List.of(), end);
            } else if (size <= LARGEST && size > headEnd + 1 && all(in, (int) size)) {
                inside(file, (int) size, start, scan);
            }
            return Optional.of(scan).filter(HeadAndTail::says);
        }
    }

    /** Whether what was read is enough: no line of it unreadable, an end only with its count. */
    private static boolean says(CodeloopsScan scan) {
        boolean counted = scan.end().isEmpty() || scan.end().get().iterations().isPresent();
        return counted && scan.start().isPresent() && scan.badLines() == 0;
    }

    /** Reads the file; false when its size is another one by now. */
    private boolean all(RandomAccessFile in, int size) throws IOException {
        if (whole.length <= size) {
            whole = new byte[size * 2];
        }
        return fill(in, 0, whole, size + 1) == size;
    }

    /** The last line, when it is a whole end line and the file has not grown since its size was taken. */
    private Optional<TailLine> endLine(RandomAccessFile in, Path file, long size) throws IOException {
        for (int window = TAIL; window <= LARGEST_TAIL; window *= 4) {
            int length = (int) Math.min(window, size);
            byte[] bytes = window == TAIL ? tail : new byte[length + 1];
            int got = fill(in, size - length, bytes, length + 1);
            if (got != length || bytes[got - 1] != '\n') {
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

    /** Leaves the scan empty when a line is neither iteration nor end, or stands where it should not. */
    private void inside(Path file, int size, TailLine start, CodeloopsScan scan) throws IOException {
        if (whole[size - 1] != '\n') {
            return;
        }
        int from = (int) start.length() + 1;
        int last = size - 1;
        while (last > from && whole[last - 1] != '\n') {
            last--;
        }
        if (starts(whole, last, size, END)) {
            Optional<TailLine> round = lastRound(file, from, last);
            if (last == from || round.isPresent()) {
                scan.acceptSome(start, round.stream().toList(), Optional.of(line(file, last, size - 1)));
            }
            return;
        }
        Optional<PlainRounds> rounds = PlainRounds.read(whole, from, size);
        if (rounds.isPresent()) {
            scan.acceptTimes(rounds.get().times());
            scan.acceptSome(start, List.of(line(file, rounds.get().lastLine(), size - 1)), Optional.empty());
        }
    }

    /** The last of some lines, when all of them look like whole iterations. */
    private Optional<TailLine> lastRound(Path file, int from, int end) {
        int at = from;
        int line = from;
        while (at < end) {
            int to = indexOf(whole, at, end);
            if (!starts(whole, at, to, ROUND) || whole[to - 1] != '}') {
                return Optional.empty();
            }
            line = at;
            at = to + 1;
        }
        return end > from ? Optional.of(line(file, line, end - 1)) : Optional.empty();
    }

    private TailLine line(Path file, int from, int to) {
        return TailLine.of(file, from, Arrays.copyOfRange(whole, from, to));
    }

    private static int fill(RandomAccessFile in, long offset, byte[] bytes, int length) throws IOException {
        in.seek(offset);
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
