package dev.looptop.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line a key stands. The TOML reader gives values without their place, so the lines are looked through once. */
final class KeyLines {
    private static final Pattern TABLE = Pattern.compile("\\s*\\[+\\s*([^\\]]+?)\\s*]+.*");
    private static final Pattern KEY =
            Pattern.compile("\\s*((?:\"[^\"]*\"|'[^']*'|[A-Za-z0-9_.-])+(?:\\s*\\.\\s*\\S+?)?)\\s*=.*");

    private final Map<String, Integer> lines = new HashMap<>();

    KeyLines(String text) {
        String table = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher heading = TABLE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                lines.putIfAbsent(joined(table, plain(key.group(1))), number);
            } else if (heading.matches()) {
                table = plain(heading.group(1));
                lines.putIfAbsent(table, number);
            }
        }
    }

    /** The line of a key in a table, or of the table; 0 when it is nowhere. */
    int of(String table, String key) {
        return lines.getOrDefault(joined(table, key), lines.getOrDefault(table, 0));
    }

    private static String joined(String table, String key) {
        return table.isEmpty() ? key : key.isEmpty() ? table : table + "." + key;
    }

    private static String plain(String written) {
        return written.replace("\"", "").replace("'", "").replaceAll("\\s*\\.\\s*", ".");
    }
}
