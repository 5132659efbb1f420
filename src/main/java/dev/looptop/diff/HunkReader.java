package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one hunk. The counts of its header are followed, so that content which looks like a header is content; but
 * where they do not fit what is there, what is there wins (libgit2 glues lines that are not UTF-8 together).
 */
final class HunkReader {
    private static final int LARGEST = 1_000_000_000;

    private final LineCursor cursor;

    HunkReader(LineCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * What was read.
     *
     * @param complete whether all lines that the header promises were there
     */
    record Read(Hunk hunk, boolean complete) {}

    /** The four numbers of a header; a count that is left out is 1. */
    private record Range(int oldStart, int oldCount, int newStart, int newCount, String section) {}

    /**
     * The hunk at the cursor, which is left after it; empty and unmoved when no hunk starts here.
     *
     * @param bare whether files of this patch may start with {@code ---} alone
     * @param room the largest number of lines to keep
     */
    Optional<Read> read(boolean bare, int room) {
        if (!cursor.startsWith("@@ -")) {
            return Optional.empty();
        }
        Optional<Range> range = range(cursor.line());
        if (range.isEmpty()) {
            return Optional.empty();
        }
        cursor.advance();
        int mark = cursor.mark();
        Read trusting = new Body(range.get(), room).read(false);
        if (trusting.complete() || !bare) {
            return Optional.of(trusting);
        }
        cursor.reset(mark);
        return Optional.of(new Body(range.get(), room).read(true));
    }

    private static Optional<Range> range(String line) {
        Numbers numbers = new Numbers(line, 4);
        int oldStart = numbers.next();
        int oldCount = numbers.countAfter();
        if (!numbers.skip(" +")) {
            return Optional.empty();
        }
        int newStart = numbers.next();
        int newCount = numbers.countAfter();
        if (!numbers.skip(" @@") || oldStart < 0 || oldCount < 0 || newStart < 0 || newCount < 0) {
            return Optional.empty();
        }
        return Optional.of(new Range(oldStart, oldCount, newStart, newCount, numbers.rest()));
    }

    /** Digits of a header line, left to right. */
    private static final class Numbers {
        private final String line;
        private int at;

        Numbers(String line, int from) {
            this.line = line;
            this.at = from;
        }

        int next() {
            int from = at;
            long value = 0;
            while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
                value = Math.min(LARGEST, value * 10 + (line.charAt(at) - '0'));
                at++;
            }
            return at == from ? -1 : (int) value;
        }

        int countAfter() {
            return skip(",") ? next() : 1;
        }

        boolean skip(String text) {
            boolean there = line.startsWith(text, at);
            at += there ? text.length() : 0;
            return there;
        }

        String rest() {
            String rest = line.substring(at);
            return rest.startsWith(" ") ? rest.substring(1) : rest;
        }
    }

    /** The lines below one header. */
    private final class Body {
        private final Range range;
        private final int room;
        private final List<DiffLine> lines = new ArrayList<>();
        private int oldLeft;
        private int newLeft;
        private int oldNumber;
        private int newNumber;

        Body(Range range, int room) {
            this.range = range;
            this.room = room;
            oldLeft = range.oldCount();
            newLeft = range.newCount();
            oldNumber = Math.max(1, range.oldStart());
            newNumber = Math.max(1, range.newStart());
        }

        Read read(boolean headersEnd) {
            while (!cursor.done() && lines.size() < room) {
                boolean promised = oldLeft > 0 || newLeft > 0;
                if ((headersEnd || !promised) && atBareHeader()) {
                    break;
                }
                if (!promised && (cursor.sign() == '\n' || atSignature())) {
                    break;
                }
                if (!takeLine()) {
                    break;
                }
                cursor.advance();
            }
            return new Read(hunk(), oldLeft <= 0 && newLeft <= 0);
        }

        /** A file header without {@code diff --git} before it. */
        private boolean atBareHeader() {
            return cursor.startsWith("--- ") && cursor.nextStartsWith("+++ ");
        }

        /** The line with which a mailed patch ends. */
        private boolean atSignature() {
            return cursor.startsWith("-- ") && cursor.line().length() == 3;
        }

        private boolean takeLine() {
            switch (cursor.sign()) {
                case ' ' -> add(DiffLine.Kind.CONTEXT, cursor.afterSign());
                case '+' -> add(DiffLine.Kind.ADDED, cursor.afterSign());
                case '-' -> add(DiffLine.Kind.REMOVED, cursor.afterSign());
                case '\\' -> markEnd();
                case '\n' -> {
                    return takeBlank();
                }
                case '\r' -> {
                    return cursor.line().length() == 1 && takeBlank();
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** Some tools strip the lone space of an empty context line; a blank line before another file is none. */
        private boolean takeBlank() {
            boolean followed = " +-\\\n\r".indexOf(cursor.nextSign()) >= 0 && !cursor.last();
            boolean promisedLast = oldLeft == 1 && newLeft == 1;
            if (oldLeft <= 0 || newLeft <= 0 || !(followed || promisedLast)) {
                return false;
            }
            add(DiffLine.Kind.CONTEXT, cursor.line());
            return true;
        }

        private void add(DiffLine.Kind kind, String text) {
            boolean inOld = kind != DiffLine.Kind.ADDED;
            boolean inNew = kind != DiffLine.Kind.REMOVED;
            lines.add(new DiffLine(kind, text, inOld ? oldNumber++ : 0, inNew ? newNumber++ : 0, false));
            oldLeft -= inOld ? 1 : 0;
            newLeft -= inNew ? 1 : 0;
        }

        private void markEnd() {
            if (lines.isEmpty()) {
                return;
            }
            DiffLine last = lines.get(lines.size() - 1);
            lines.set(
                    lines.size() - 1, new DiffLine(last.kind(), last.text(), last.oldNumber(), last.newNumber(), true));
        }

        private Hunk hunk() {
            return new Hunk(
                    range.oldStart(),
                    range.oldCount() - oldLeft,
                    range.newStart(),
                    range.newCount() - newLeft,
                    range.section(),
                    lines);
        }
    }
}
