package dev.looptop.cell;

/** The texts of cells, shared for the characters of which screens are made, so that drawing them allocates nothing. */
final class CellText {
    private static final int BOXES = 0x2500;
    private static final int BOXES_END = 0x2600;
    private static final String[] LATIN = ofRange(0, 0x100);
    private static final String[] BOX = ofRange(BOXES, BOXES_END);
    private static final String UNKNOWN = "\uFFFD";

    private CellText() {}

    /** The cluster between two indexes, harmless also if the text was not cleaned. */
    static String of(String text, int from, int to) {
        char first = text.charAt(from);
        if (to - from > 1) {
            return text.substring(from, to);
        }
        if (first < 0x100) {
            return LATIN[first];
        }
        if (first >= BOXES && first < BOXES_END) {
            return BOX[first - BOXES];
        }
        return Character.isSurrogate(first) ? UNKNOWN : String.valueOf(first);
    }

    private static String[] ofRange(int from, int to) {
        String[] texts = new String[to - from];
        for (int i = 0; i < texts.length; i++) {
            int codePoint = from + i;
            texts[i] = Character.isISOControl(codePoint)
                    ? UNKNOWN
                    : String.valueOf((char) codePoint).intern();
        }
        return texts;
    }
}
