package dev.looptop.model.act;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as one line that a POSIX shell takes apart into the same words again. */
final class ShellLine {
    private ShellLine() {}

    static String of(List<String> words) {
        return words.stream().map(ShellLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (word.matches("[A-Za-z0-9_%+=:,./@-]+")) {
            return word;
        }
        if (word.chars().noneMatch(ShellLine::steers)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        // A line break in a word would end the line, and other control characters steer the terminal it is pasted to.
        StringBuilder octal = new StringBuilder();
        for (byte b : Content.of(word).bytes()) {
            octal.append(String.format(Locale.ROOT, "\\%03o", b & 0xFF));
        }
        return "\"$(printf '" + octal + "')\"";
    }

    private static boolean steers(int c) {
        return c < 32 || c >= 127 && c < 160 || c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
