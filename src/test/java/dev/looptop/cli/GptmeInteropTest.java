package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.fixtures.SharedFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries, figures and runs over the real stores agree with what the real gptme-sessions printed. Where they differ on
 * purpose:
 *
 * <ul>
 *   <li>{@code --outcome failed} also gives {@code violated_policy}, which is one of our failures; every filter takes our
 *       word or the harness's own;
 *   <li>a record without an id keeps one name ({@code line-14}) instead of a new random one each time;
 *   <li>stores with a byte that is no UTF-8, with durations that are texts or with integer ids are read, where the real
 *       program ends in a traceback;
 *   <li>{@code stats} has no window of 30 days unless one is asked for; days are local days, not the first ten characters
 *       of the timestamp;
 *   <li>haiku's caches cost as those of Anthropic's other models; the real program takes it for a model of nobody and
 *       asks ten times too much for what was read from the cache.
 * </ul>
 */
class GptmeInteropTest {
    private static final Instant FROZEN = Instant.parse("2026-08-20T12:00:00Z");
    private static final Set<String> TRACEBACKS =
            Set.of("query-bad-types", "query-bad-types2", "query-badutf8", "stats-bad-types2");
    private static final Pattern GROUP = Pattern.compile("  (.+?) +(\\d+)/ *(\\d+)  \\((\\d+)%\\)");
    private static final Pattern TOTALS =
            Pattern.compile("Sessions: (\\d+) total, (\\d+) productive \\((\\d+)% success rate\\)");
    private static final Pattern DURATION =
            Pattern.compile("Duration: (\\d+) with data, avg (\\d+)m, total ([\\d.]+)h");
    private static final Map<String, String> SECTIONS = Map.of(
            "By model:", "by_model",
            "By run type:", "by_run_type",
            "By harness:", "by_harness",
            "By project:", "by_project",
            "By model × run type:", "by_model_run_type",
            "By harness × model:", "by_harness_model");

    @TempDir
    Path home;

    private Path fixtures;

    @BeforeEach
    void find() {
        fixtures = SharedFixtures.of("gptme");
    }

    private CliTrial.Said run(GptmeCase one, String command, List<String> arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of(command, "--root", one.store().toString()));
        all.addAll(arguments);
        if (!all.contains("--json")) {
            all.add("--json");
        }
        return new CliTrial(home).at(FROZEN).run(all.toArray(String[]::new));
    }

    @Test
    void everyQueryGivesTheSameSessions() throws IOException {
        int checked = 0;
        for (GptmeCase one : GptmeCase.of(fixtures, "query")) {
            if (one.arguments().contains("--stats")) {
                continue;
            }
            CliTrial.Said said = run(one, "list", one.arguments());
            if (TRACEBACKS.contains(one.name())) {
                assertTrue(said.ok().objects().size() >= 2, one.name());
                continue;
            }
            assertEquals(one.exit(), said.exit(), one.name() + said.err());
            if (one.exit() == 0) {
                assertEquals(wanted(one), answered(one, said), one.name());
                checked++;
            }
        }
        assertTrue(checked >= 15, "checked " + checked);
    }

    private static List<String> wanted(GptmeCase one) throws IOException {
        List<String> wanted = new ArrayList<>();
        if (one.isJson()) {
            one.json().forEach(record -> wanted.add(record.get("session_id").asText()));
        } else {
            wanted.addAll(one.rows());
        }
        // The record without an id is called anew each time; one of these cases has it.
        wanted.removeIf(row -> one.store().endsWith("legacy") && nameless(row));
        return wanted.stream().sorted().toList();
    }

    private static boolean nameless(String row) {
        return !row.contains("leg000") && !row.contains("a1b2c3d4");
    }

    private static List<String> answered(GptmeCase one, CliTrial.Said said) throws IOException {
        Map<String, List<String>> rows = new HashMap<>(one.rowsById());
        List<String> answered = new ArrayList<>();
        for (JsonNode row : said.objects()) {
            String id = row.get("id").asText();
            boolean more = one.name().equals("query-outcome-failed")
                    && row.get("outcome_word").asText().equals("violated_policy");
            if (id.startsWith("line-") || more) {
                continue;
            }
            List<String> known = rows.get(id);
            if (one.isJson()) {
                answered.add(id);
            } else {
                answered.add(known.size() == 1 ? known.get(0) : known.remove(0));
            }
        }
        return answered.stream().sorted().toList();
    }

    @Test
    void everyFigureOfStatsIsTheSame() throws IOException {
        int checked = 0;
        List<GptmeCase> cases = new ArrayList<>(GptmeCase.of(fixtures, "stats"));
        GptmeCase.of(fixtures, "query").stream()
                .filter(one -> one.arguments().contains("--stats"))
                .forEach(cases::add);
        for (GptmeCase one : cases) {
            List<String> arguments = new ArrayList<>(one.arguments());
            boolean query = arguments.remove("--stats");
            if (!query && !arguments.contains("--since")) {
                arguments.addAll(List.of("--since", "30d"));
            }
            if (one.exit() == 2) {
                assertEquals(2, run(one, "stats", arguments).exit(), one.name());
                continue;
            }
            JsonNode said = run(one, "stats", arguments).objects().get(0);
            if (TRACEBACKS.contains(one.name())) {
                continue;
            }
            if (one.isJson()) {
                same(one, one.json(), said);
            } else {
                sameText(one, said);
            }
            checked++;
        }
        assertTrue(checked >= 15, "checked " + checked);
    }

    private static void same(GptmeCase one, JsonNode wanted, JsonNode said) {
        assertEquals(wanted.get("total"), said.get("total"), one.name());
        if (wanted.get("total").asInt() == 0) {
            return;
        }
        assertEquals(
                wanted.get("success_rate").asDouble(), said.get("success_rate").asDouble(), one.name());
        JsonNode duration = wanted.get("duration");
        if (duration.has("count")) {
            assertEquals(duration.get("count"), said.get("duration_count"), one.name());
            assertEquals(
                    duration.get("avg").asDouble(),
                    said.get("avg_duration_secs").asDouble(),
                    one.name());
            assertEquals(
                    duration.get("min").asDouble(),
                    said.get("min_duration_secs").asDouble(),
                    one.name());
            assertEquals(
                    duration.get("max").asDouble(),
                    said.get("max_duration_secs").asDouble(),
                    one.name());
            assertEquals(
                    duration.get("total_hours").asDouble(),
                    said.get("total_duration_secs").asDouble() / 3600,
                    one.name());
        }
        for (String name : SECTIONS.values()) {
            Map<String, String> groups = new TreeMap<>();
            wanted.path(name)
                    .properties()
                    .forEach(group -> groups.put(
                            group.getKey(),
                            group.getValue().get("productive").asInt() + "/"
                                    + group.getValue().get("total").asInt() + " "
                                    + group.getValue().get("rate").asDouble()));
            Map<String, String> ours = new TreeMap<>();
            said.get(name)
                    .forEach(group -> ours.put(
                            group.get("key").asText(),
                            group.get("success").asInt() + "/"
                                    + group.get("total").asInt() + " "
                                    + group.get("success_rate").asDouble()));
            if (name.equals("by_project")) {
                ours.remove("unknown");
            }
            assertEquals(groups, ours, one.name() + " " + name);
        }
    }

    private static void sameText(GptmeCase one, JsonNode said) {
        Matcher totals = TOTALS.matcher(one.printed());
        if (!totals.find()) {
            assertEquals(0, said.get("total").asInt(), one.name() + ": " + one.printed());
            return;
        }
        assertEquals(Integer.parseInt(totals.group(1)), said.get("total").asInt(), one.name());
        assertEquals(
                totals.group(3) + "%", Words.percent(said.get("success_rate").asDouble(), 0), one.name());
        Matcher duration = DURATION.matcher(one.printed());
        if (duration.find()) {
            assertEquals(
                    Integer.parseInt(duration.group(1)),
                    said.get("duration_count").asInt(),
                    one.name());
            assertEquals(
                    duration.group(2),
                    Words.percent(said.get("avg_duration_secs").asDouble() / 60 / 100, 0)
                            .replace("%", ""),
                    one.name());
        }
        String section = "";
        Set<String> seen = new HashSet<>();
        for (String line : one.printed().lines().toList()) {
            section = SECTIONS.getOrDefault(line, section);
            Matcher group = GROUP.matcher(line);
            if (group.matches()) {
                JsonNode ours = null;
                for (JsonNode known : said.get(section)) {
                    ours = known.get("key").asText().equals(group.group(1)) ? known : ours;
                }
                String where = one.name() + " " + section + " " + group.group(1);
                assertTrue(ours != null, where);
                assertEquals(
                        group.group(2) + "/" + group.group(3) + " " + group.group(4) + "%",
                        ours.get("success").asInt() + "/" + ours.get("total").asInt() + " "
                                + Words.percent(ours.get("success_rate").asDouble(), 0),
                        where);
                seen.add(section);
            }
        }
        assertTrue(seen.contains("by_model"), one.name());
    }

    @Test
    void everyFigureOfRunsIsTheSame() throws IOException {
        int checked = 0;
        for (GptmeCase one : GptmeCase.of(fixtures, "runs")) {
            JsonNode said = run(one, "runs", one.arguments()).objects().get(0);
            if (one.isJson()) {
                sameRuns(one, one.json(), said, !one.name().startsWith("tz-"));
            } else {
                CliTrial.Said text = text(one);
                assertEquals(percents(one.printed()), percents(text.out()), one.name());
            }
            checked++;
        }
        assertTrue(checked >= 6, "checked " + checked);
    }

    private CliTrial.Said text(GptmeCase one) throws IOException {
        List<String> all = new ArrayList<>(List.of("runs", "--root", one.store().toString()));
        all.addAll(one.arguments());
        return new CliTrial(home).at(FROZEN).run(all.toArray(String[]::new));
    }

    /** All percentages in order, those with a decimal and those without. */
    private static List<String> percents(String text) {
        List<String> found = new ArrayList<>();
        Matcher percent = Pattern.compile("[\\d.]+%").matcher(text);
        while (percent.find()) {
            found.add(percent.group());
        }
        return found;
    }

    private static void sameRuns(GptmeCase one, JsonNode wanted, JsonNode said, boolean days) {
        assertEquals(wanted.get("total"), said.get("total"), one.name());
        assertEquals(
                counts(wanted.path("duration_distribution")),
                wanted.get("total").asInt() == 0 ? Map.of() : counts(said.get("duration_distribution"), "key"),
                one.name());
        assertEquals(counts(wanted.path("short_runs")), counts(said.get("short_runs"), "key"), one.name());
        if (days) {
            assertEquals(counts(wanted.path("daily_counts")), counts(said.get("daily_counts"), "date"), one.name());
        }
        Map<String, String> noops = new TreeMap<>();
        wanted.path("noop_by_run_type")
                .properties()
                .forEach(type -> noops.put(type.getKey(), figures(type.getValue(), "noop", "rate")));
        Map<String, String> models = new TreeMap<>();
        wanted.path("model_outcome")
                .properties()
                .forEach(model -> models.put(
                        model.getKey(),
                        figures(model.getValue(), "noop", "rate") + " "
                                + model.getValue().get("productive")));
        Map<String, String> ourNoops = new TreeMap<>();
        said.get("noop_by_run_type")
                .forEach(type -> ourNoops.put(type.get("key").asText(), figures(type, "noop", "noop_rate")));
        Map<String, String> ourModels = new TreeMap<>();
        said.get("model_outcome")
                .forEach(model -> ourModels.put(
                        model.get("key").asText(),
                        figures(model, "noop", "success_rate") + " " + model.get("success")));
        assertEquals(noops, ourNoops, one.name());
        assertEquals(models, ourModels, one.name());
    }

    private static String figures(JsonNode group, String count, String rate) {
        return group.get("total") + " " + group.get(count) + " "
                + group.get(rate).asDouble();
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        object.properties()
                .forEach(one -> counts.put(one.getKey(), one.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> counts(JsonNode array, String key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        array.forEach(one -> counts.put(one.get(key).asText(), one.get("total").asInt()));
        return counts;
    }

    @Test
    void everyCostIsTheSame() throws IOException {
        Path config = Files.createDirectories(home.resolve(".config/gptme"));
        Files.copy(fixtures.resolve("home/.config/gptme/harness-quota.toml"), config.resolve("harness-quota.toml"));
        List<GptmeCase> cases = GptmeCase.of(fixtures, "cost");
        for (GptmeCase one : cases) {
            if (one.exit() != 0) {
                continue;
            }
            JsonNode said = run(one, "cost", one.arguments()).objects().get(0);
            if (one.isJson()) {
                JsonNode wanted = one.json();
                assertEquals(wanted.get("session_count"), said.get("total"), one.name());
                assertEquals(wanted.get("priced_count"), said.get("priced"), one.name());
                Map<String, String> models = sums(wanted.get("by_model"));
                Map<String, String> ours = sums(said.get("by_model"), "key");
                assertEquals("2 12.177397", models.put("haiku", "2 1.936427"));
                assertEquals(models, ours, one.name());
                Map<String, String> days = sums(wanted.get("by_day"));
                Map<String, String> ourDays = sums(said.get("by_day"), "date");
                List.of("2026-07-29", "2026-07-31").forEach(haiku -> {
                    days.remove(haiku);
                    ourDays.remove(haiku);
                });
                assertEquals(days, ourDays, one.name());
            } else {
                assertTrue(
                        one.printed().contains("Sessions: " + said.get("total") + " total, " + said.get("priced")),
                        one.name());
                double haiku = one.name().equals("cost-all") ? 12.177397 - 1.936427 : 0;
                assertTrue(
                        one.printed()
                                .contains(String.format(
                                        Locale.ROOT,
                                        "Total cost: $%.4f",
                                        said.get("cost_usd").asDouble() + haiku)),
                        one.name());
            }
        }
        assertTrue(cases.size() >= 3);
        Files.delete(config.resolve("harness-quota.toml"));
        CliTrial.Said without = new CliTrial(home)
                .at(FROZEN)
                .run("cost", "--root", fixtures.resolve("stores/main").toString());
        assertTrue(without.ok().out().contains("n/a"), without.out());
        assertTrue(without.err().contains("no price is known"), without.err());
    }

    private static Map<String, String> sums(JsonNode object) {
        Map<String, String> sums = new TreeMap<>();
        object.properties().forEach(one -> sums.put(one.getKey(), sum(one.getValue(), "count", "total_cost")));
        return sums;
    }

    private static Map<String, String> sums(JsonNode array, String key) {
        Map<String, String> sums = new TreeMap<>();
        array.forEach(one -> sums.put(one.get(key).asText(), sum(one, "total", "cost_usd")));
        return sums;
    }

    private static String sum(JsonNode one, String count, String usd) {
        return one.get(count) + " "
                + String.format(Locale.ROOT, "%.6f", one.get(usd).asDouble());
    }

    @Test
    void theVariableOfTheRealProgramNamesTheStore() throws IOException {
        Path store = fixtures.resolve("stores/tiny");
        CliTrial.Said said = new CliTrial(home)
                .at(FROZEN)
                .with("GPTME_SESSIONS_DIR", store.toString())
                .run("list", "--json", "--source", "gptme");
        assertEquals(8, said.objects().size());
    }
}
