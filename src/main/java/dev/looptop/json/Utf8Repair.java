package dev.looptop.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Replaces every byte outside ASCII by a question mark and keeps all positions, so that a line with malformed UTF-8
 * can still be taken apart; its texts are then decoded from the file itself, malformed bytes replaced one by one.
 */
final class Utf8Repair extends FilterInputStream {
    Utf8Repair(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b > 127 ? '?' : b;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        int got = super.read(target, from, count);
        for (int i = from; i < from + got; i++) {
            if (target[i] < 0) {
                target[i] = '?';
            }
        }
        return got;
    }
}
