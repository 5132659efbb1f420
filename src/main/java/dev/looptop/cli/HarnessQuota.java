package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.looptop.format.FailureWords;
import dev.looptop.format.Places;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.stats.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The prices that the user wrote down in the file of a harness that has one (format.gptme, section "Prices").
 *
 * @param trouble what could not be read and why, empty if nothing
 */
record HarnessQuota(Prices prices, Path file, String trouble) {
    private static final long LARGEST = 1 << 20;

    /** Reads the user's file; a missing one has no prices. */
    static HarnessQuota of(Places places, Harnesses harnesses) {
        Path file = places.home().resolve(harnesses.priceList());
        try {
            if (Files.size(file) > LARGEST) {
                return new HarnessQuota(Prices.NONE, file, "larger than " + (LARGEST >> 20) + " MB");
            }
            JsonNode root = new TomlMapper().readTree(Files.readAllBytes(file));
            return new HarnessQuota(
                    new Prices(prices(root.path("prices")), routes(root.path("model_routes")), harnesses.subscribed()),
                    file,
                    "");
        } catch (NoSuchFileException e) {
            return new HarnessQuota(Prices.NONE, file, "it does not exist, so no price is known");
        } catch (JsonProcessingException e) {
            return new HarnessQuota(Prices.NONE, file, "no TOML: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new HarnessQuota(Prices.NONE, file, FailureWords.of(e));
        }
    }

    private static Map<String, Map<String, Prices.Price>> prices(JsonNode tables) {
        Map<String, Map<String, Prices.Price>> all = new HashMap<>();
        for (Map.Entry<String, JsonNode> table : tables.properties()) {
            Map<String, Prices.Price> prices = new HashMap<>();
            for (Map.Entry<String, JsonNode> one : table.getValue().properties()) {
                JsonNode pair = one.getValue();
                if (pair.isArray()
                        && pair.size() == 2
                        && pair.get(0).isNumber()
                        && pair.get(1).isNumber()) {
                    prices.put(
                            one.getKey(),
                            new Prices.Price(
                                    pair.get(0).doubleValue(), pair.get(1).doubleValue()));
                }
            }
            all.put(table.getKey(), prices);
        }
        return all;
    }

    private static Map<String, String> routes(JsonNode table) {
        Map<String, String> routes = new HashMap<>();
        table.properties()
                .forEach(one -> routes.put(one.getKey(), one.getValue().asText("")));
        return routes;
    }
}
