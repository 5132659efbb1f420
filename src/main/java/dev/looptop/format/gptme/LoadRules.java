package dev.looptop.format.gptme;

import java.util.Set;

/** What the real reader mends while it loads a record (formats/gptme.md, sections 1.2 and 1.3). */
final class LoadRules {
    private static final Set<String> HARMS = Set.of(
            "deception",
            "evaluation_gaming",
            "reward_hacking",
            "scope_creep",
            "tool_misuse",
            "coordination_harm",
            "catastrophic");
    private static final Set<String> DEPTHS = Set.of("shallow", "deep");

    private LoadRules() {}

    /** A run type that is a number or names an autonomous session is {@code autonomous}; case counts. */
    static String runType(String written) {
        boolean letter = !written.isEmpty() && Character.isLetter(written.charAt(0));
        boolean number = !letter && !written.isEmpty() && written.codePoints().allMatch(LoadRules::isDigit);
        return number || written.startsWith("autonomous-session") ? "autonomous" : written;
    }

    /** A digit as Python has it: raised and circled ones count too. */
    private static boolean isDigit(int codePoint) {
        return Character.isDigit(codePoint)
                || codePoint == 0xB2
                || codePoint == 0xB3
                || codePoint == 0xB9
                || codePoint >= 0x2070 && codePoint <= 0x2089 && codePoint != 0x2071
                || codePoint >= 0x2460 && codePoint <= 0x2468;
    }

    /** An hour of 24, which an older writer produced, becomes the last of that day. */
    static String timestamp(String written) {
        if (!written.contains("T24:")) {
            return written;
        }
        return written.contains("T24:00:00")
                ? written.replace("T24:00:00", "T23:59:59")
                : written.replace("T24:", "T23:");
    }

    /** Whether a journal path of an older record is in truth its trajectory. */
    static boolean isTrajectory(String journal) {
        return !journal.isEmpty() && !journal.endsWith(".md");
    }

    /** Whether this is one of the known harms; any other counts as none. */
    static boolean isHarm(String word) {
        return HARMS.contains(word);
    }

    /** Whether this is one of the known depths; any other counts as none. */
    static boolean isDepth(String word) {
        return DEPTHS.contains(word);
    }

    /** Why the real reader drops the line although it is an object; empty when it takes it. */
    static String refusal(RecordFields line) {
        for (Field field : new Field[] {Field.TIMESTAMP, Field.RUN_TYPE}) {
            String text = line.text(field);
            boolean nothing = text.isEmpty() || text.equals("0") || text.equals("false") || text.equals("0.0");
            if (!nothing && !line.isText(field)) {
                return field.key() + " is not a text";
            }
        }
        return "";
    }
}
