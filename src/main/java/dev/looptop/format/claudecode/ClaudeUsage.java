package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.Account;
import dev.looptop.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens and cost. Claude Code writes an answer as several lines that each repeat the usage of the whole request, the
 * output growing; lines with the same message and the same prompt count once, with their largest output. A run's own
 * total, where one is written, stands in the place of the sum.
 */
final class ClaudeUsage {
    private static final List<String> PROMPT =
            List.of("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens");
    private static final String OUTPUT = "output_tokens";
    private static final int REMEMBERED = 256;

    private final Map<String, Long> outputs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long said;
    private long closed;
    private double saidCost;
    private double closedCost;
    private boolean counted;
    private boolean total;
    private boolean priced;

    /** An assistant's line. */
    void said(JsonValue line) {
        JsonValue message = line.at("message");
        JsonValue usage = message.at("usage");
        if (!usage.isObject()) {
            return;
        }
        counted = true;
        String id = message.at("id").text();
        StringBuilder key = new StringBuilder(id.isEmpty() ? line.at("uuid").text() : id);
        PROMPT.forEach(name -> key.append('|').append(usage.at(name).count().orElse(0)));
        long output = usage.at(OUTPUT).count().orElse(0);
        Long before = id.isEmpty() ? null : outputs.get(key.toString());
        outputs.put(key.toString(), Math.max(output, before == null ? 0 : before));
        if (before == null) {
            said += prompt(usage) + output;
            cost(line.at("costUSD"));
        } else {
            said += Math.max(0, output - before);
        }
    }

    private void cost(JsonValue dollars) {
        if (dollars.number().isPresent()) {
            saidCost += dollars.number().getAsDouble();
            priced = true;
        }
    }

    /** The result of a run. */
    void closed(JsonValue line) {
        JsonValue usage = line.at("usage");
        if (usage.isObject()) {
            total = true;
            closed += prompt(usage) + usage.at(OUTPUT).count().orElse(0);
        }
        JsonValue dollars = line.any("total_cost_usd", "cost_usd");
        if (dollars.number().isPresent()) {
            closedCost += dollars.number().getAsDouble();
            priced = true;
        }
    }

    private static long prompt(JsonValue usage) {
        return PROMPT.stream()
                .mapToLong(name -> usage.at(name).count().orElse(0))
                .sum();
    }

    void tell(Account account) {
        if (counted || total) {
            account.tokens(total ? closed : said);
        }
        if (priced) {
            account.cost(closedCost > 0 ? closedCost : saidCost);
        }
    }
}
