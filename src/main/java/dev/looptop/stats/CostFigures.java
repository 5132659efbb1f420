package dev.looptop.stats;

import dev.looptop.model.SessionRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What sessions cost.
 *
 * @param sessions how many were looked at
 * @param all the cost of those of which it is known; its key is empty
 * @param byModel by the short names of models, most sessions first, then by key; only where a cost is known
 * @param byDay by the local day of their record or start, earliest first; only where a cost is known
 */
public record CostFigures(int sessions, Sum all, List<Sum> byModel, List<Sum> byDay) {
    public CostFigures {
        byModel = List.copyOf(byModel);
        byDay = List.copyOf(byDay);
    }

    /** Costs added up: how many sessions, US dollars. */
    public record Sum(String key, int count, double usd) {
        /** Dollars a session; empty when there is none. */
        public OptionalDouble average() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(usd / count);
        }

        private static Sum none(String key) {
            return new Sum(key, 0, 0);
        }

        private Sum with(double more) {
            return new Sum(key, count + 1, usd + more);
        }
    }

    /** The costs of these sessions under these prices. */
    public static CostFigures of(List<SessionRow> rows, Prices prices, ZoneId zone) {
        Sum all = Sum.none("");
        Map<String, Sum> models = new HashMap<>();
        Map<String, Sum> days = new TreeMap<>();
        RecordKeys keys = new RecordKeys();
        for (SessionRow row : rows) {
            OptionalDouble cost = prices.of(row.summary());
            if (cost.isEmpty()) {
                continue;
            }
            double usd = cost.getAsDouble();
            all = all.with(usd);
            keys.models(row).stream().findFirst().ifPresent(model -> add(models, model, usd));
            row.summary()
                    .countedAt()
                    .ifPresent(at -> add(days, LocalDate.ofInstant(at, zone).toString(), usd));
        }
        List<Sum> byModel = new ArrayList<>(models.values());
        byModel.sort(Comparator.comparingInt(Sum::count).reversed().thenComparing(Sum::key));
        return new CostFigures(rows.size(), all, byModel, List.copyOf(days.values()));
    }

    private static void add(Map<String, Sum> sums, String key, double usd) {
        sums.put(key, sums.getOrDefault(key, Sum.none(key)).with(usd));
    }
}
