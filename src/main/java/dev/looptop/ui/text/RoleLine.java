package dev.looptop.ui.text;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of text, each piece of it in a role; clean. */
public record RoleLine(List<Piece> pieces) {
    /** Text in one role. */
    public record Piece(String text, Role role) {}

    /** Nothing. */
    public static final RoleLine EMPTY = new RoleLine(List.of());

    public RoleLine {
        pieces = List.copyOf(pieces);
    }

    /** Text in one role. */
    public static RoleLine of(String text, Role role) {
        return new RoleLine(List.of(new Piece(text, role)));
    }

    /** The same with more behind it. */
    public RoleLine with(String text, Role role) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(text, role));
        return new RoleLine(more);
    }

    /** The same with another row behind it. */
    public RoleLine with(RoleLine other) {
        List<Piece> more = new ArrayList<>(pieces);
        more.addAll(other.pieces);
        return new RoleLine(more);
    }

    /** Its text alone. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Cells it takes. */
    public int width() {
        return TextWidth.of(text());
    }

    /** No wider than this, with a sign at the end where it was cut. */
    public RoleLine cut(int columns, String sign) {
        if (width() <= columns) {
            return this;
        }
        boolean signed = columns >= TextWidth.of(sign);
        int room = Math.max(0, signed ? columns - TextWidth.of(sign) : columns);
        RoleLine line = EMPTY;
        Role last = Role.TEXT;
        for (Piece piece : pieces) {
            String part = TextWidth.prefix(piece.text(), room);
            last = piece.role();
            line = part.isEmpty() ? line : line.with(part, last);
            room -= TextWidth.of(part);
            if (part.length() < piece.text().length()) {
                break;
            }
        }
        return signed && !sign.isEmpty() ? line.with(sign, last) : line;
    }

    /** Ready to be drawn, each role in its style. */
    public Line styled(Function<Role, Style> style) {
        Line line = Line.EMPTY;
        for (Piece piece : pieces) {
            line = line.with(piece.text(), style.apply(piece.role()));
        }
        return line;
    }
}
