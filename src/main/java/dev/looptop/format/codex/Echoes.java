package dev.looptop.format.codex;

import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the second telling of a message from the first: Codex writes most as an item and as an event, in any order. */
final class Echoes {
    private static final int REMEMBERED = 64;

    private final Map<String, Origin> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Origin> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Where a message stands. */
    enum Origin {
        ITEM,
        EVENT
    }

    /** Whether the same was told from the other side, which is then settled. */
    boolean isEcho(Utterance.Role role, JsonValue text, Origin origin) {
        String start = text.text().strip();
        String key = role + "\n" + (start.length() > 300 ? start.substring(0, 300) : start);
        if (told.containsKey(key) && told.get(key) != origin) {
            told.remove(key);
            return true;
        }
        told.put(key, origin);
        return false;
    }
}
