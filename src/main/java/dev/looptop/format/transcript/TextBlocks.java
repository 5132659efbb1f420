package dev.looptop.format.transcript;

import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Contents that agents write either as a text or as a list of blocks with texts, images and other things. */
public final class TextBlocks {
    private TextBlocks() {}

    /**
     * The text of a content: the text itself, or its blocks joined by line feeds with words in the place of what is no
     * text. When a block is too long to be held in memory, the longest one alone; the others are {@link #beyond} it.
     */
    public static Body joined(JsonValue content) {
        if (!content.isList()) {
            return content.body();
        }
        List<JsonValue> texts = texts(content);
        if (texts.stream().allMatch(text -> text.body().isInline())) {
            return texts.size() == 1 && texts.size() == content.items().size()
                    ? texts.get(0).body()
                    : Body.of(words(content));
        }
        return longest(texts).body();
    }

    /** The blocks that {@link #joined} leaves out. */
    public static List<JsonValue> beyond(JsonValue content) {
        List<JsonValue> texts = texts(content);
        if (texts.size() < 2 || texts.stream().allMatch(text -> text.body().isInline())) {
            return List.of();
        }
        JsonValue longest = longest(texts);
        return texts.stream().filter(text -> text != longest).toList();
    }

    private static JsonValue longest(List<JsonValue> texts) {
        return texts.stream()
                .max(Comparator.comparingLong(text -> text.body().length()))
                .orElse(JsonValue.MISSING);
    }

    /** The texts of a content's blocks that have words in them; of a text the text itself. */
    public static List<JsonValue> texts(JsonValue content) {
        if (content.isText()) {
            return content.hasWords() ? List.of(content) : List.of();
        }
        return content.items().stream()
                .map(block -> block.isText() ? block : block.any("text", "content"))
                .filter(JsonValue::hasWords)
                .toList();
    }

    private static String words(JsonValue content) {
        List<String> words = new ArrayList<>();
        for (JsonValue block : content.items()) {
            JsonValue text = block.isText() ? block : block.any("text", "content");
            String kind = block.at("type").text();
            if (text.isText()) {
                words.add(text.text());
            } else if (!kind.isEmpty()) {
                words.add("[" + kind + "]");
            }
        }
        return String.join("\n", words);
    }
}
