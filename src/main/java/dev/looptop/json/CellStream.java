package dev.looptop.json;

import dev.looptop.model.Body;
import dev.looptop.sqlite.SqliteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The bytes of a text in a database, a piece at a time, so that no look at the database lasts and no text fills the memory. */
final class CellStream extends InputStream {
    private static final int PIECE = 1 << 20;

    private final SqliteText text;
    private byte[] piece = {};
    private long offset;
    private int at;
    private boolean last;

    CellStream(Body body) {
        this.text = cell(body);
    }

    static SqliteText cell(Body body) {
        return new SqliteText(Path.of(body.path()), body.inline(), body.offset());
    }

    @Override
    public int read() throws IOException {
        return isThere() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!isThere()) {
            return -1;
        }
        int got = Math.min(count, piece.length - at);
        System.arraycopy(piece, at, target, from, got);
        at += got;
        return got;
    }

    /** Whether a byte is left, fetched if need be. */
    private boolean isThere() throws IOException {
        if (at == piece.length && !last) {
            piece = text.bytes(offset, PIECE);
            offset += piece.length;
            last = piece.length < PIECE;
            at = 0;
        }
        return at < piece.length;
    }
}
