package dev.looptop.tail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a range of a file; ends early when the file has become shorter. Unbuffered. */
public final class RangeStream extends InputStream {
    private final FileChannel channel;
    private long position;
    private final long end;

    /** Opens {@code length} bytes from {@code offset}. */
    public RangeStream(Path file, long offset, long length) throws IOException {
        this.channel = PlainFile.channel(file);
        this.position = offset;
        this.end = offset + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        int wanted = (int) Math.min(count, end - position);
        int got = channel.read(ByteBuffer.wrap(target, from, wanted), position);
        if (got > 0) {
            position += got;
        }
        return got;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - position));
        position += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
