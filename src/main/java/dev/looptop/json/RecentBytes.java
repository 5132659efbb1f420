package dev.looptop.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and remembers the last ones, so that a short text just read can be had again without the file. */
final class RecentBytes extends FilterInputStream {
    private static final int KEPT = 1 << 15;

    private final byte[] ring = new byte[KEPT];
    private long count;

    RecentBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            ring[(int) (count++ % KEPT)] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
        int got = super.read(target, from, Math.min(wanted, KEPT));
        int done = 0;
        while (done < got) {
            int slot = (int) (count % KEPT);
            int part = Math.min(got - done, KEPT - slot);
            System.arraycopy(target, from + done, ring, slot, part);
            done += part;
            count += part;
        }
        return got;
    }

    /** The bytes from a position counted from the first one read; none when they are no longer or not yet here. */
    byte[] from(long start, int length) {
        if (start < count - KEPT || start < 0 || start + length > count) {
            return new byte[0];
        }
        byte[] bytes = new byte[length];
        int slot = (int) (start % KEPT);
        int part = Math.min(length, KEPT - slot);
        System.arraycopy(ring, slot, bytes, 0, part);
        System.arraycopy(ring, 0, bytes, part, length - part);
        return bytes;
    }
}
