package dev.looptop.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The short names of models, by which they are grouped and filtered; what is stored stays as it was written. Table and
 * steps are those of gptme-sessions (formats/gptme.md, section 2), its oddities included: case counts, and
 * {@code openrouter/anthropic/claude-haiku-4-5} keeps its long name.
 */
public final class ModelName {
    private static final Map<String, String> ALIASES = aliases();
    private static final List<String> NESTED = ALIASES.keySet().stream()
            .filter(alias -> alias.indexOf('/') > 0)
            .sorted()
            .toList();
    private static final Pattern PROVIDER =
            Pattern.compile("^(?:openrouter/[^/]+/|anthropic/|openai-subscription/|openai/|xai/)");
    private static final Pattern HOST = Pattern.compile("@[^@]+$");

    private ModelName() {}

    /** The short name of a model as it was written; may come out empty. */
    public static String of(String written) {
        String alias = ALIASES.get(written);
        if (alias != null || written.isEmpty()) {
            return alias == null ? written : alias;
        }
        for (String nested : NESTED) {
            if (written.length() > nested.length()
                    && written.charAt(nested.length()) == '/'
                    && written.startsWith(nested)) {
                return ALIASES.get(nested);
            }
        }
        String bare = PROVIDER.matcher(written).replaceFirst("");
        return HOST.matcher(bare).replaceFirst("");
    }

    /** Whether the table has this very word, long or short. */
    public static boolean isListed(String word) {
        return ALIASES.containsKey(word) || ALIASES.containsValue(word);
    }

    private static Map<String, String> aliases() {
        Map<String, String> names = new HashMap<>();
        for (String family : List.of("opus", "sonnet")) {
            for (String version : List.of("4-6", "4.6", "4-5", "4.5")) {
                for (String provider : List.of("", "anthropic/", "openrouter/anthropic/")) {
                    names.put(provider + "claude-" + family + "-" + version, family);
                }
            }
        }
        for (String version : List.of("4-5", "4.5")) {
            names.put("claude-haiku-" + version, "haiku");
            names.put("anthropic/claude-haiku-" + version, "haiku");
        }
        put(names, "sonnet", "claude-sonnet-4-20250514", "anthropic/claude-sonnet-4-20250514");
        put(names, "sonnet", "anthropic/sonnet-4-20250514", "claude-3-sonnet", "claude-3.5-sonnet");
        put(names, "opus", "claude-3-opus");
        put(names, "haiku", "claude-3-haiku", "claude-3.5-haiku");
        put(names, "gpt-4o", "openai", "gpt-4o");
        put(names, "gpt-4o-mini", "gpt-4o-mini", "openai/gpt-4o-mini");
        put(names, "gpt-5.4", "gpt-5.4", "openai-subscription/gpt-5.4");
        put(names, "gpt-5.3-codex", "gpt-5.3-codex", "openai-subscription/gpt-5.3-codex");
        put(names, "gpt-5.3", "openai-subscription/gpt-5.3");
        put(names, "gpt-5.2", "openai-subscription/gpt-5.2");
        put(names, "glm-5", "openrouter/z-ai/glm-5@z-ai", "openrouter/z-ai/glm-5", "glm-5");
        put(names, "kimi-k2.5", "openrouter/moonshotai/kimi-k2.5", "openrouter/moonshotai/kimi-k2.5@moonshotai");
        put(names, "kimi-k2.5", "openrouter/moonshotai/kimi-k2.5-instruct");
        put(names, "minimax-m2", "openrouter/minimax/minimax-m2");
        put(names, "minimax-m2.5", "openrouter/minimax/minimax-m2.5", "minimax-m2.5");
        put(names, "minimax-m2.7", "openrouter/minimax/minimax-m2.7", "minimax-m2.7");
        put(names, "gemini-3-flash", "openrouter/google/gemini-3-flash");
        put(names, "gemini-3.1-flash", "openrouter/google/gemini-3.1-flash", "gemini-3.1-flash");
        put(names, "gemini-3.1-pro", "openrouter/google/gemini-3.1-pro", "gemini-3.1-pro");
        put(names, "grok-4-1", "xai/grok-4-1-fast");
        put(names, "qwen3.5-coder", "qwen3.5-coder", "openrouter/qwen/qwen3.5-coder");
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, String brief, String... written) {
        for (String name : written) {
            names.put(name, brief);
        }
    }
}
