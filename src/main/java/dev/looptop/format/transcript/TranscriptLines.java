package dev.looptop.format.transcript;

import dev.looptop.json.JsonValue;

/** What one harness makes of the lines of its transcript, fed in order. Confined to one thread. */
public interface TranscriptLines {
    /** Takes the next line, a JSON object. Never throws, whatever is in it. */
    void take(JsonValue line);

    /** What was told so far. */
    Account account();
}
