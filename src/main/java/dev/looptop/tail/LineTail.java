package dev.looptop.tail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Follows a file that grows by lines. Each {@link #poll} gives the lines completed since the last one and holds the
 * unfinished one back. A file that became shorter, has another file key, or no longer holds the bytes already read
 * (looked at by a print of its beginning and of the bytes before the offset) is read again from its start. A file that
 * does not exist gives no lines and is awaited. Confined to one thread.
 */
public final class LineTail {
    private static final int CHUNK = 256 * 1024;
    private static final int PRINT = 64;
    private static final byte[] NO_BYTES = {};

    private final Path file;
    private final int boundPerPoll;
    private FileStamp stamp = FileStamp.ABSENT;
    private long lineStart;
    private long scannedTo;
    private byte[] headPrint = NO_BYTES;
    private byte[] tailPrint = NO_BYTES;

    /** A tail at the start of a file that need not exist. */
    public LineTail(Path file) {
        this(file, 8 * 1024 * 1024);
    }

    /** The same, reading at most about {@code boundPerPoll} bytes at a time. */
    public LineTail(Path file, int boundPerPoll) {
        this.file = file;
        this.boundPerPoll = boundPerPoll;
    }

    /** The file as it was at the last look. */
    public FileStamp stamp() {
        return stamp;
    }

    /** Whether a look would find something else than the last one did; costs one stat. */
    public boolean changed() throws IOException {
        return !FileStamp.of(file).equals(stamp) || scannedTo < stamp.size();
    }

    /** What came since the last look. */
    public TailBatch poll() throws IOException {
        FileStamp now = FileStamp.of(file);
        if (now.equals(FileStamp.ABSENT)) {
            boolean lost = scannedTo > 0;
            forget();
            stamp = now;
            return new TailBatch(List.of(), lost, Optional.empty(), false, now);
        }
        try (FileChannel channel = PlainFile.channel(file)) {
            boolean restarted = scannedTo > 0 && isAnother(now, channel);
            if (restarted) {
                forget();
            }
            stamp = now;
            return read(channel, now, restarted);
        } catch (NoSuchFileException e) {
            return poll();
        }
    }

    private boolean isAnother(FileStamp now, FileChannel channel) throws IOException {
        if (now.size() < scannedTo || !now.fileKey().equals(stamp.fileKey())) {
            return true;
        }
        if (now.equals(stamp)) {
            return false;
        }
        return !Arrays.equals(headPrint, print(channel, 0, headPrint.length))
                || !Arrays.equals(tailPrint, print(channel, scannedTo - tailPrint.length, tailPrint.length));
    }

    private TailBatch read(FileChannel channel, FileStamp now, boolean restarted) throws IOException {
        List<TailLine> lines = new ArrayList<>();
        byte[] carry = NO_BYTES;
        if (scannedTo > lineStart && scannedTo - lineStart <= TailLine.CARRIED_BYTES) {
            carry = print(channel, lineStart, (int) (scannedTo - lineStart));
        }
        long bound = scannedTo + boundPerPoll;
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(1024, now.size() - scannedTo + 1)));
        while (scannedTo < bound) {
            buffer.clear();
            int count = channel.read(buffer, scannedTo);
            if (count <= 0) {
                break;
            }
            carry = split(buffer.array(), count, carry, lines);
        }
        boolean more = scannedTo >= bound && scannedTo < now.size();
        takePrints(channel);
        Optional<TailLine> pending = more || scannedTo == lineStart
                ? Optional.empty()
                : Optional.of(new TailLine(file, lineStart, scannedTo - lineStart, carry));
        return new TailBatch(lines, restarted, pending, more, now);
    }

    /** Cuts a chunk that starts at {@code scannedTo} into lines; returns the bytes of the unfinished one, if carried. */
    private byte[] split(byte[] chunk, int count, byte[] carried, List<TailLine> lines) {
        byte[] carry = carried;
        int from = 0;
        for (int at = indexOfNewline(chunk, 0, count); at >= 0; at = indexOfNewline(chunk, from, count)) {
            long length = scannedTo + at - lineStart;
            byte[] bytes = length > TailLine.CARRIED_BYTES ? NO_BYTES : joined(carry, chunk, from, at);
            lines.add(new TailLine(file, lineStart, length, bytes));
            carry = NO_BYTES;
            from = at + 1;
            lineStart = scannedTo + from;
        }
        long unfinished = scannedTo + count - lineStart;
        carry = unfinished > TailLine.CARRIED_BYTES ? NO_BYTES : joined(carry, chunk, from, count);
        scannedTo += count;
        return carry;
    }

    private static int indexOfNewline(byte[] chunk, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] joined(byte[] carry, byte[] chunk, int from, int to) {
        if (carry.length == 0) {
            return Arrays.copyOfRange(chunk, from, to);
        }
        byte[] all = Arrays.copyOf(carry, carry.length + to - from);
        System.arraycopy(chunk, from, all, carry.length, to - from);
        return all;
    }

    private void takePrints(FileChannel channel) throws IOException {
        if (headPrint.length < PRINT) {
            headPrint = print(channel, 0, (int) Math.min(PRINT, scannedTo));
        }
        int length = (int) Math.min(PRINT, scannedTo);
        tailPrint = print(channel, scannedTo - length, length);
    }

    private static byte[] print(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void forget() {
        lineStart = 0;
        scannedTo = 0;
        headPrint = NO_BYTES;
        tailPrint = NO_BYTES;
    }
}
