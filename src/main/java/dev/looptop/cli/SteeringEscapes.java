package dev.looptop.cli;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes in JSON what could steer a terminal that the JSON is shown on: DEL, the C1 controls, and marks that turn the
 * direction of text. JSON itself asks only for C0; what is read back is the same.
 */
final class SteeringEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[0x7F] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return steers(c) ? new SerializedString(escape(c)) : null;
    }

    private static boolean steers(int c) {
        boolean control = c >= 0x7F && c < 0xA0;
        boolean mark = c == 0x061C || c == 0x200E || c == 0x200F;
        return control || mark || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String escape(int c) {
        return String.format("\\u%04X", c);
    }

    /** The same for JSON that is already text: outside its strings no such character can stand. */
    static String inText(String json) {
        if (json.chars().noneMatch(SteeringEscapes::steers)) {
            return json;
        }
        StringBuilder safe = new StringBuilder();
        json.chars().forEach(c -> safe.append(steers(c) ? escape(c) : Character.toString(c)));
        return safe.toString();
    }
}
