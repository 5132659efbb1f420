package dev.looptop.stats;

import dev.looptop.model.SessionSummary;
import dev.looptop.model.TokenUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What tokens cost, as the user wrote it down for gptme (formats/gptme.md, section 10.6). A model without a price costs
 * nothing that is known, never something guessed.
 *
 * @param byHarness prices by harness and model key
 * @param routes the long name by which a model key is called elsewhere
 * @param subscribed the harnesses that a subscription pays for, as records spell them; they count tokens without their
 *     kinds, and nearly all are cache reads
 */
public record Prices(Map<String, Map<String, Price>> byHarness, Map<String, String> routes, Set<String> subscribed) {
    /** No price is known. */
    public static final Prices NONE = new Prices(Map.of(), Map.of(), Set.of());

    private static final double MILLION = 1e6;
    private static final Set<String> ANTHROPIC = Set.of("opus", "sonnet", "haiku");

    public Prices {
        Map<String, Map<String, Price>> copy = new HashMap<>();
        byHarness.forEach((harness, prices) -> copy.put(harness, Map.copyOf(prices)));
        byHarness = Map.copyOf(copy);
        routes = Map.copyOf(routes);
        subscribed = Set.copyOf(subscribed);
    }

    /** US dollars for a million tokens read and for a million written. */
    public record Price(double input, double output) {}

    /** The cost of a session in US dollars: the harness's own figure, else by these prices; empty when not known. */
    public OptionalDouble of(SessionSummary session) {
        if (session.costUsd().isPresent()) {
            return session.costUsd();
        }
        List<String> models = session.models();
        String harness = session.labels().harness();
        Optional<String> key = models.isEmpty() ? Optional.empty() : key(harness, models.get(0));
        Optional<TokenUse> use = session.labels().use().or(() -> counted(session));
        if (key.isEmpty() || use.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cost(key.get(), byHarness.get(harness).get(key.get()), use.get()));
    }

    private Optional<TokenUse> counted(SessionSummary session) {
        boolean known = session.tokens().isPresent()
                && subscribed.contains(session.labels().harness());
        return known ? Optional.of(new TokenUse(0, 0, 0, session.tokens().getAsLong())) : Optional.empty();
    }

    /** The key that a model's price stands under: its own name, its route, or the family in {@code claude-opus-4-8}. */
    private Optional<String> key(String harness, String model) {
        return byHarness.getOrDefault(harness, Map.of()).keySet().stream()
                .filter(key ->
                        key.equals(model) || model.equals(routes.get(key)) || model.startsWith("claude-" + key + "-"))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private static double cost(String key, Price price, TokenUse use) {
        boolean anthropic = ANTHROPIC.contains(key) || key.startsWith("claude");
        boolean openai = key.startsWith("gpt") || key.startsWith("openai");
        double written = anthropic ? 1.25 : 1;
        double read = anthropic ? 0.1 : openai ? 0.5 : 1;
        double cost = (use.input() * price.input()
                        + use.output() * price.output()
                        + use.cacheWritten() * price.input() * written
                        + use.cacheRead() * price.input() * read)
                / MILLION;
        return new BigDecimal(cost).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
    }
}
