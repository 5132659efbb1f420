package dev.looptop.stats;

import dev.looptop.model.SessionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sessions added up by what they have in common; lives only inside a fold. */
final class Grouping {
    private final Map<String, Tally> byKey = new HashMap<>();

    /** Counts a session under a key. */
    void add(String key, SessionRow row) {
        byKey.computeIfAbsent(key, name -> new Tally()).add(row);
    }

    /** Counts a session once under each of these keys. */
    void addAll(List<String> keys, SessionRow row) {
        if (keys.size() == 1) {
            add(keys.get(0), row);
        } else {
            keys.stream().distinct().forEach(key -> add(key, row));
        }
    }

    /** The groups, largest first, then by key. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, tally) -> groups.add(tally.group(key)));
        groups.sort(Comparator.comparingInt(Group::total).reversed().thenComparing(Group::key));
        return groups;
    }
}
