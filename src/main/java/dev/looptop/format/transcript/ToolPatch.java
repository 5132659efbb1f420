package dev.looptop.format.transcript;

import dev.looptop.diff.EditPatch;
import dev.looptop.diff.EnvelopePatch;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises the tool calls of coding agents that change a file, and gives them as a unified diff. All agents name the
 * same few things in slightly different words: a path with an old and a new text, a path with a content, or a patch in
 * Codex's envelope, also inside a shell command.
 */
public final class ToolPatch {
    private static final int LONGEST = 256 * 1024;
    private static final Set<String> WRITERS = Set.of("write", "create", "save", "create_file", "write_file");
    private static final String ORIGINAL = "<<<<<<< ORIGINAL\n";
    private static final String MIDDLE = "\n=======\n";
    private static final String UPDATED = "\n>>>>>>> UPDATED";

    private ToolPatch() {}

    /**
     * The patch that a call makes, inline; the empty body when it is none that can be told.
     *
     * @param directory where the agent works, so that paths inside it are shown without it; empty if unknown
     */
    public static Body of(String tool, JsonValue input, String directory) {
        return Body.of(unified(tool, input, directory));
    }

    private static String unified(String tool, JsonValue input, String directory) {
        if (input.isText()) {
            return envelope(input);
        }
        JsonValue path = input.any("file_path", "path", "notebook_path", "filename");
        JsonValue before = input.any("old_string", "old_str");
        if (!path.hasWords()) {
            return envelope(command(input));
        }
        String name = relative(path.text(4096), directory);
        if (before.isText()) {
            return EditPatch.replaced(name, List.of(replacement(input)));
        }
        if (input.at("edits").isList()) {
            return EditPatch.replaced(
                    name,
                    input.at("edits").items().stream()
                            .map(ToolPatch::replacement)
                            .toList());
        }
        if (input.at("new_source").isText()) {
            return EditPatch.replaced(name, List.of(new EditPatch.Replacement("", text(input.at("new_source")))));
        }
        if (input.at("patch").isText()) {
            return EditPatch.replaced(name, conflicts(text(input.at("patch"))));
        }
        JsonValue content = input.any("content", "file_text", "contents");
        boolean writes = WRITERS.contains(tool.toLowerCase(Locale.ROOT));
        return writes && content.isText() ? EditPatch.written(name, text(content)) : "";
    }

    private static EditPatch.Replacement replacement(JsonValue edit) {
        return new EditPatch.Replacement(
                text(edit.any("old_string", "old_str")), text(edit.any("new_string", "new_str")));
    }

    /** The patch that an answer reports with its line numbers; empty when it reports none (Claude Code). */
    public static Body reported(JsonValue answer, String directory) {
        List<EditPatch.Reported> hunks = new ArrayList<>();
        for (JsonValue hunk : answer.at("structuredPatch").items()) {
            hunks.add(new EditPatch.Reported(
                    line(hunk.at("oldStart")),
                    line(hunk.at("newStart")),
                    hunk.at("lines").items().stream().map(ToolPatch::text).toList()));
        }
        String path = answer.at("filePath").text(4096);
        return path.isEmpty() || hunks.isEmpty()
                ? Body.NONE
                : Body.of(EditPatch.reported(relative(path, directory), hunks));
    }

    private static int line(JsonValue number) {
        return (int) Math.min(500_000_000, number.count().orElse(1));
    }

    private static String envelope(JsonValue text) {
        return EnvelopePatch.unified(text(text));
    }

    /** A shell command; of a list of words the longest, which is where a script stands. */
    private static JsonValue command(JsonValue input) {
        JsonValue command = input.any("command", "cmd", "input", "patch", "script");
        JsonValue longest = command;
        for (JsonValue word : command.items()) {
            if (longest.isList()
                    || word.text().length() > longest.text().length()
                    || !word.body().isInline()) {
                longest = word;
            }
        }
        return longest;
    }

    /** gptme's own notation: blocks of original and updated lines between conflict markers. */
    private static List<EditPatch.Replacement> conflicts(String patch) {
        List<EditPatch.Replacement> found = new ArrayList<>();
        int at = patch.indexOf(ORIGINAL);
        while (at >= 0) {
            int from = at + ORIGINAL.length();
            int middle = patch.indexOf(MIDDLE, from - 1);
            int end = middle < 0 ? -1 : patch.indexOf(UPDATED, middle + MIDDLE.length() - 1);
            if (end < 0) {
                return found;
            }
            found.add(new EditPatch.Replacement(
                    patch.substring(Math.min(from, middle), middle),
                    patch.substring(Math.min(middle + MIDDLE.length(), end), end)));
            at = patch.indexOf(ORIGINAL, end);
        }
        return found;
    }

    private static String text(JsonValue value) {
        return value.isText() ? value.text(LONGEST) : "";
    }

    private static String relative(String path, String directory) {
        String folder = directory.endsWith("/") ? directory : directory + "/";
        boolean inside = folder.length() > 1 && path.startsWith(folder) && path.length() > folder.length();
        return inside ? path.substring(folder.length()) : path;
    }
}
