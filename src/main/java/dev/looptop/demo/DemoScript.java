package dev.looptop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens in one session of the demo.
 *
 * <p>The text of a script is lines {@code key: value}, then sections, each headed by {@code %% word argument}:
 * {@code prompt}; {@code base PATH} for a file as the loop found it; {@code round SECONDS DECISION}, in it
 * {@code actor}, {@code stderr}, {@code feedback}, {@code file PATH} for a whole new text, {@code edit PATH} and
 * {@code with} for old and new lines, {@code remove PATH}; {@code end OUTCOME CONFIDENCE} with the summary.
 *
 * @param head the lines {@code key: value}
 * @param base texts by path
 * @param outcome the harness's word; empty if the session just falls silent
 */
record DemoScript(
        Map<String, String> head,
        String prompt,
        Map<String, String> base,
        List<Round> rounds,
        String outcome,
        double confidence,
        String summary) {
    /**
     * One iteration.
     *
     * @param seconds how long the actor works
     * @param decision the judge's word
     */
    record Round(
            double seconds, String decision, String actor, String stderr, String feedback, List<WorkTree.Edit> edits) {
        Round {
            edits = List.copyOf(edits);
        }
    }

    DemoScript {
        head = Map.copyOf(head);
        base = Map.copyOf(base);
        rounds = List.copyOf(rounds);
    }

    /** A line of the head; {@code otherwise} if the script has none of this name. */
    String head(String key, String otherwise) {
        return head.getOrDefault(key, otherwise);
    }

    /** Whether it is played now and not written as history. */
    boolean live() {
        return !head.containsKey("ago");
    }

    /** How long before now it began, for history; else how long after the start of the demo it begins. */
    Duration offset() {
        return Duration.ofSeconds(
                Math.round(Double.parseDouble(head("ago", head("after", "0"))) * (live() ? 1 : 3600)));
    }

    /** A script from this package's resources. */
    static DemoScript load(String name) {
        try (InputStream in = DemoScript.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no demo script " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("demo script " + name + " cannot be read", broken);
        }
    }

    /** Reads a script; a word that is not known is an error in the script. */
    static DemoScript parse(String text) {
        Reader reader = new Reader();
        String[] sections = text.split("(?m)^%% ");
        for (String line : sections[0].split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                reader.head.put(
                        line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String[] words = sections[i].substring(0, end).strip().split(" ", 2);
            reader.section(words[0], words.length > 1 ? words[1] : "", sections[i].substring(end + 1));
        }
        return reader.script();
    }

    /** Gathers the sections of one script. */
    private static final class Reader {
        private final Map<String, String> head = new LinkedHashMap<>();
        private final Map<String, String> base = new LinkedHashMap<>();
        private final List<Round> rounds = new ArrayList<>();
        private String prompt = "";
        private String outcome = "";
        private double confidence;
        private String summary = "";
        private String[] round = {};
        private String actor = "";
        private String stderr = "";
        private String feedback = "";
        private List<WorkTree.Edit> edits = new ArrayList<>();
        private String editedPath = "";
        private String editedText = "";

        void section(String word, String argument, String text) {
            switch (word) {
                case "prompt" -> prompt = text.strip();
                case "base" -> base.put(argument, text);
                case "round" -> {
                    closeRound();
                    round = argument.split(" ", 2);
                }
                case "actor" -> actor = text.strip();
                case "stderr" -> stderr = text.strip();
                case "feedback" -> feedback = text.strip();
                case "file" -> edits.add(new WorkTree.Edit(argument, "", text));
                case "remove" -> edits.add(new WorkTree.Edit(argument, "", ""));
                case "edit" -> {
                    editedPath = argument;
                    editedText = text;
                }
                case "with" -> edits.add(new WorkTree.Edit(editedPath, editedText, text));
                case "end" -> {
                    closeRound();
                    String[] words = argument.split(" ");
                    outcome = words[0];
                    confidence = words.length > 1 ? Double.parseDouble(words[1]) : 1;
                    summary = text.strip();
                }
                default -> throw new IllegalArgumentException("unknown section " + word);
            }
        }

        private void closeRound() {
            if (round.length == 2) {
                rounds.add(new Round(Double.parseDouble(round[0]), round[1], actor, stderr, feedback, edits));
            }
            round = new String[0];
            actor = "";
            stderr = "";
            feedback = "";
            edits = new ArrayList<>();
        }

        DemoScript script() {
            closeRound();
            return new DemoScript(head, prompt, base, rounds, outcome, confidence, summary);
        }
    }
}
