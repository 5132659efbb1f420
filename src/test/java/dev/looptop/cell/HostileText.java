package dev.looptop.cell;

import java.util.Random;

/** Random text made of what breaks terminals, repeatable by its seed. */
final class HostileText {
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "  ",
        "word ",
        "é",
        "e\u0301",
        "漢",
        "字",
        "ｗ",
        "한",
        "\u1112\u1161\u11ab",
        "✅",
        "⌛",
        "👍",
        "👍🏽",
        "👨‍👩‍👧",
        "❤️",
        "☎︎",
        "1️⃣",
        "🇩🇪",
        "🇩",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u001b",
        "\u001b[31m",
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\u001b]8;;http://x\u001b\\",
        "\u001bP1;2q",
        "\u001b_x\u001b\\",
        "\u001b^",
        "\u001bX",
        "\u009b1m",
        "\u009dx\u009c",
        "\u0090",
        "\u009c",
        "\u0085",
        "\u0007",
        "\u0008",
        "\u007f",
        "\u0000",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u200b",
        "\u200d",
        "\u200c",
        "\ufeff",
        "\u2028",
        "\u00ad",
        "\ufff9",
        "\ud83d",
        "\udc4d",
        "\ue000",
        "\ufe0f",
        "\u0300",
        "\u20e3",
        "\udb40\udc67",
        "\udbff\udffd",
        "\uffff",
        "\u034f",
        "\u3164",
        "\u00a0",
        "\u3000",
        "│",
        "─",
        "●",
        "…",
        "⣿",
        "𝒜",
        "\ud83e\udee0",
        "क्षि",
        "ไทย",
        "שלום",
        "م"
    };

    private HostileText() {}

    /** A text of up to {@code pieces} pieces. */
    static String of(long seed, int pieces) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
