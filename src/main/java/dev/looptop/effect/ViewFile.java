package dev.looptop.effect;

import dev.looptop.format.FailureWords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The views that were saved from the filter bar: a line each of name and words. Those of the configuration stay there. */
final class ViewFile {
    private final StateLines lines;

    ViewFile(StateLines lines) {
        this.lines = lines;
    }

    /** The views of this user. */
    static ViewFile of(Map<String, String> environment, String home) {
        return new ViewFile(StateLines.of(environment, home, "views"));
    }

    /**
     * The words of each view, by name.
     *
     * @param trouble what went wrong, empty if nothing did
     */
    record Views(Map<String, String> words, String trouble) {
        Views {
            words = Map.copyOf(words);
        }
    }

    /** What is saved now. */
    Views read() {
        try {
            return new Views(views(lines.read()), "");
        } catch (IOException e) {
            return new Views(Map.of(), "the saved views cannot be read: " + FailureWords.of(e));
        }
    }

    /** A view saved under a name, in the place of one of that name; gives what is saved then. */
    Views with(String name, String words) {
        try {
            return new Views(
                    views(lines.change(all -> {
                        all.removeIf(line -> line.get(0).equals(name));
                        all.add(List.of(name, words));
                    })),
                    "");
        } catch (IOException e) {
            return new Views(read().words(), "the view could not be saved: " + FailureWords.of(e));
        }
    }

    private static Map<String, String> views(List<List<String>> lines) {
        Map<String, String> views = new TreeMap<>();
        lines.stream().filter(line -> line.size() == 2).forEach(line -> views.put(line.get(0), line.get(1)));
        return views;
    }
}
