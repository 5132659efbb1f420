package dev.looptop.format.codex;

import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a tool of Codex failed: an exit code other than 0 in its output, in words or in figures. */
final class CodexFailure {
    private static final Pattern EXITED = Pattern.compile("(?:[Pp]rocess exited with code|Exit code:) (-?\\d{1,10})");
    private static final int LOOKED_AT = 4096;

    private CodexFailure() {}

    /** Of an output as it is: a text, blocks, or an object that says {@code success}. */
    static boolean of(JsonValue output) {
        if (output.isObject()) {
            return output.at("success").isFalse() || of(output.any("content", "output"));
        }
        return TextBlocks.texts(output).stream().anyMatch(CodexFailure::ofText);
    }

    private static boolean ofText(JsonValue text) {
        JsonValue packed = packed(text);
        if (packed.isObject()) {
            return packed.at("metadata", "exit_code").number().orElse(0) != 0;
        }
        return exited(text.text(LOOKED_AT)) || !text.body().isInline() && exited(text.end(LOOKED_AT / 4));
    }

    private static boolean exited(String text) {
        Matcher matcher = EXITED.matcher(text);
        return matcher.find() && !matcher.group(1).matches("-?0+");
    }

    /** An output of earlier versions: an object in a text, with the text and the exit code in it. */
    private static JsonValue packed(JsonValue text) {
        boolean likely = text.text().startsWith("{\"output\"") || text.text().startsWith("{\"metadata\"");
        return likely ? JsonTree.ofText(text.text(1 << 20)) : JsonValue.MISSING;
    }

    /** The output for a person; a short one in an object is taken out of it. */
    static Body shown(JsonValue content) {
        if (content.isText() && content.body().isInline()) {
            JsonValue inside = packed(content).at("output");
            return inside.isText() ? inside.body() : content.body();
        }
        return TextBlocks.joined(content);
    }
}
