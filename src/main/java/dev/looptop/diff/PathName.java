package dev.looptop.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** File names as patches write them: quoted in C style, with an {@code a/} or {@code b/} before them. */
final class PathName {
    /** What stands for "no file". */
    static final String NO_FILE = "/dev/null";

    private PathName() {}

    /** The two names of a {@code diff --git} line, raw; an empty name where none can be told. */
    record Pair(String before, String after) {}

    /** The name in a {@code ---} or {@code +++} line: unquoted, a time after a tab cut off, the prefix still there. */
    static String ofMarker(String rest) {
        if (rest.startsWith("\"")) {
            return unquote(rest.substring(0, closingQuote(rest) + 1));
        }
        int tab = rest.indexOf('\t');
        String name = tab < 0 ? rest : rest.substring(0, tab);
        return name.endsWith("\r") ? name.substring(0, name.length() - 1) : name;
    }

    /** The name without the one-letter directory that git puts before it. */
    static String withoutPrefix(String name) {
        boolean prefixed = name.length() > 2 && name.charAt(1) == '/' && "abciow".indexOf(name.charAt(0)) >= 0;
        return prefixed ? name.substring(2) : name;
    }

    /**
     * Splits what follows {@code diff --git }. Unquoted names may contain spaces; both are the same then, but for their
     * prefix, or header lines that follow say more.
     */
    static Pair ofGitLine(String rest) {
        if (rest.startsWith("\"")) {
            int close = closingQuote(rest);
            return new Pair(
                    unquote(rest.substring(0, close + 1)),
                    unquote(rest.substring(Math.min(rest.length(), close + 1)).strip()));
        }
        int quoted = rest.indexOf(" \"");
        if (quoted > 0 && rest.endsWith("\"")) {
            return new Pair(rest.substring(0, quoted), unquote(rest.substring(quoted + 1)));
        }
        int middle = rest.length() / 2;
        if (rest.length() % 2 == 1 && rest.charAt(middle) == ' ') {
            Pair halves = new Pair(rest.substring(0, middle), rest.substring(middle + 1));
            if (withoutPrefix(halves.before()).equals(withoutPrefix(halves.after()))) {
                return halves;
            }
        }
        int cut = rest.indexOf(" b/");
        int space = cut >= 0 ? cut : rest.indexOf(' ');
        return space < 0 ? new Pair(rest, rest) : new Pair(rest.substring(0, space), rest.substring(space + 1));
    }

    private static int closingQuote(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** Takes git's quotes and escapes (octal bytes of UTF-8 among them) off a name; an unquoted name stays. */
    static String unquote(String name) {
        if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
            return name;
        }
        String inside = name.substring(1, name.length() - 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(inside.length());
        int i = 0;
        while (i < inside.length()) {
            char c = inside.charAt(i);
            if (c != '\\' || i + 1 == inside.length()) {
                int point = inside.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            } else if (isOctal(inside, i + 1)) {
                bytes.write(Integer.parseInt(inside.substring(i + 1, i + 4), 8));
                i += 4;
            } else {
                bytes.writeBytes(
                        Character.toString(unescape(inside.charAt(i + 1))).getBytes(StandardCharsets.UTF_8));
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isOctal(String text, int from) {
        if (from + 3 > text.length()) {
            return false;
        }
        for (int i = from; i < from + 3; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') {
                return false;
            }
        }
        return true;
    }

    private static char unescape(char letter) {
        return switch (letter) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> '\u000b';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> letter;
        };
    }

    /** A name as a patch may hold it: quoted when it has control characters, a quote or a backslash. */
    static String quote(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        boolean needed = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
                needed = true;
            } else if (c < 0x20 || c == 0x7f) {
                quoted.append(String.format("\\%03o", (int) c));
                needed = true;
            } else {
                quoted.append(c);
            }
        }
        return needed ? quoted.append('"').toString() : name;
    }
}
