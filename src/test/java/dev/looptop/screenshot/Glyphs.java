package dev.looptop.screenshot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the signs that must join with their neighbours or sit exactly in a cell; the ink is set already. */
final class Glyphs {
    /** For each sign the weights of its arms, left, up, right, down: 0 none, 1 thin, 2 heavy. */
    private static final String ARMS = "─1010│0101┌0011┐1001└0110┘1100├0111┤1101┬1011┴1110┼1111╴1000╵0100╶0010╷0001"
            + "━2020┃0202┏0022┓2002┗0220┛2200┣0222┫2202┳2022┻2220╋2222╸2000╹0200╺0020╻0002╼1020╾2010╽0102╿0201"
            + "┡0221┩2201┢0122┪2102┝0121┥2101┠0212┨1202┯2021┷2120┿2121╂1212";

    private static final String DASHES = "╌╍┄┅┈┉╎╏┆┇┊┋";

    /** From U+2596 on. */
    private static final int[] QUADRANTS = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};

    private final Graphics2D g;
    private final int width;
    private final int height;
    private final int thin;

    /** For cells of this size in pixels. */
    Glyphs(Graphics2D g, int width, int height) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.thin = Math.max(1, width / 6);
    }

    /** Draws a sign with its cell's corner at {@code x}, {@code y}; false if it is none of ours. */
    boolean draw(String sign, int x, int y) {
        if (sign.length() != 1) {
            return false;
        }
        char c = sign.charAt(0);
        int arms = c >= '─' && c < '▀' ? ARMS.indexOf(c) : -1;
        if (arms >= 0) {
            arms(ARMS.substring(arms + 1, arms + 5), x, y);
        } else if (DASHES.indexOf(c) >= 0) {
            dashes(DASHES.indexOf(c), x, y);
        } else if ("╭╮╯╰".indexOf(c) >= 0) {
            corner("╭╮╯╰".indexOf(c), x, y);
        } else if (c >= '▀' && c <= '▟') {
            block(c, x, y);
        } else if (c >= 0x2800 && c <= 0x28FF) {
            braille(c - 0x2800, x, y);
        } else {
            return status(c, x, y);
        }
        return true;
    }

    private void arms(String weights, int x, int y) {
        int[] across = {weight(weights, 0), weight(weights, 1), weight(weights, 2), weight(weights, 3)};
        int middleX = x + width / 2;
        int middleY = y + height / 2;
        int reachX = Math.max(across[1], across[3]) / 2;
        int reachY = Math.max(across[0], across[2]) / 2;
        bar(x, middleY - across[0] / 2, middleX - x + reachX, across[0]);
        bar(middleX - reachX, middleY - across[2] / 2, x + width - middleX + reachX, across[2]);
        bar(middleX - across[1] / 2, y, across[1], middleY - y + reachY);
        bar(middleX - across[3] / 2, middleY - reachY, across[3], y + height - middleY + reachY);
    }

    private int weight(String weights, int arm) {
        return (weights.charAt(arm) - '0') * thin;
    }

    private void bar(int x, int y, int w, int h) {
        if (w > 0 && h > 0) {
            g.fillRect(x, y, w, h);
        }
    }

    private void dashes(int kind, int x, int y) {
        boolean upright = kind >= 6;
        int pieces = 2 + kind % 6 / 2;
        int weight = kind % 2 == 0 ? thin : 2 * thin;
        int length = upright ? height : width;
        for (int i = 0; i < pieces; i++) {
            int from = (int) Math.round((i + 0.17) * length / pieces);
            int to = Math.max(from + 1, (int) Math.round((i + 0.83) * length / pieces));
            if (upright) {
                bar(x + width / 2 - weight / 2, y + from, weight, to - from);
            } else {
                bar(x + from, y + height / 2 - weight / 2, to - from, weight);
            }
        }
    }

    /** A rounded corner: two straight arms and a quarter of a circle between them. */
    private void corner(int kind, int x, int y) {
        boolean right = kind == 0 || kind == 3;
        boolean down = kind == 0 || kind == 1;
        double middleX = x + width / 2 - thin / 2 + thin / 2.0;
        double middleY = y + height / 2 - thin / 2 + thin / 2.0;
        double radius = width / 2.0;
        double endX = right ? x + width : x;
        double endY = down ? y + height : y;
        double turnX = right ? middleX + radius : middleX - radius;
        double turnY = down ? middleY + radius : middleY - radius;
        Path2D path = new Path2D.Double();
        path.moveTo(endX, middleY);
        path.lineTo(turnX, middleY);
        path.curveTo(lean(turnX, middleX), middleY, middleX, lean(turnY, middleY), middleX, turnY);
        path.lineTo(middleX, endY);
        g.setStroke(new BasicStroke(thin, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private static double lean(double from, double to) {
        return from + (to - from) * 0.55;
    }

    private void block(char c, int x, int y) {
        if (c == '▀') {
            bar(x, y, width, height / 2);
        } else if (c <= '█') {
            int from = (int) Math.round(height * (8 - (c - '▀')) / 8.0);
            bar(x, y + from, width, height - from);
        } else if (c <= '▏') {
            bar(x, y, Math.max(1, (int) Math.round(width * ('▐' - c) / 8.0)), height);
        } else if (c == '▐') {
            bar(x + width / 2, y, width - width / 2, height);
        } else if (c <= '▓') {
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f * (c - '▐')));
            bar(x, y, width, height);
            g.setComposite(before);
        } else if (c == '▔') {
            bar(x, y, width, height / 8);
        } else if (c == '▕') {
            bar(x + width - width / 8, y, width / 8, height);
        } else {
            quadrants(QUADRANTS[c - '▖'], x, y);
        }
    }

    /** Quarters of a cell: 1 upper left, 2 upper right, 4 lower left, 8 lower right. */
    private void quadrants(int parts, int x, int y) {
        int halfX = width / 2;
        int halfY = height / 2;
        bar(x, y, (parts & 1) * halfX, halfY);
        bar(x + halfX, y, (parts >> 1 & 1) * (width - halfX), halfY);
        bar(x, y + halfY, (parts >> 2 & 1) * halfX, height - halfY);
        bar(x + halfX, y + halfY, (parts >> 3 & 1) * (width - halfX), height - halfY);
    }

    /** Bits 0 to 2 and 6 are the left column from above, bits 3 to 5 and 7 the right one. */
    private void braille(int dots, int x, int y) {
        double size = width / 4.0;
        for (int bit = 0; bit < 8; bit++) {
            if ((dots >> bit & 1) == 1) {
                int column = bit < 3 || bit == 6 ? 0 : 1;
                int row = bit >= 6 ? 3 : bit % 3;
                g.fill(new Ellipse2D.Double(
                        x + width * (column + 0.5) / 2 - size / 2,
                        y + height * (row + 0.5) / 4 - size / 2,
                        size,
                        size));
            }
        }
    }

    private boolean status(char c, int x, int y) {
        double size = width - 1;
        double left = x + 0.5;
        double top = y + (height - size) / 2;
        switch (c) {
            case '●' -> g.fill(new Ellipse2D.Double(left, top, size, size));
            case '◐' -> {
                ring(left, top, size, new float[] {1});
                g.fill(new Arc2D.Double(left, top, size, size, 90, 180, Arc2D.PIE));
            }
            case '◌' -> ring(left, top, size, new float[] {2, 2.2f});
            case '○' -> ring(left, top, size, new float[] {1});
            case '■' -> bar(x, y + (height - width) / 2, width, width);
            case '▲' -> triangle(x, y, true);
            case '▼' -> triangle(x, y, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void ring(double left, double top, double size, float[] dash) {
        float line = Math.max(1f, width / 8f);
        g.setStroke(
                dash.length == 1
                        ? new BasicStroke(line)
                        : new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dash, 0));
        g.draw(new Ellipse2D.Double(left + line / 2, top + line / 2, size - line, size - line));
    }

    private void triangle(int x, int y, boolean up) {
        Rectangle2D box = new Rectangle2D.Double(x, y + (height - width) / 2.0, width, width);
        Path2D path = new Path2D.Double();
        path.moveTo(box.getMinX(), up ? box.getMaxY() : box.getMinY());
        path.lineTo(box.getMaxX(), up ? box.getMaxY() : box.getMinY());
        path.lineTo(box.getCenterX(), up ? box.getMinY() : box.getMaxY());
        path.closePath();
        g.fill(path);
    }
}
