package dev.looptop.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The success rate as it went: each point is the rate of the sessions that began in the seven days (of a single day:
 * hours) up to it, empty where none of them ended.
 *
 * @param points one a day or hour, earliest first
 * @param step {@code day} or {@code hour}
 */
public record Trend(List<OptionalDouble> points, String step) {
    /** How many steps are put together. */
    public static final int MEAN_OF = 7;

    public Trend {
        points = List.copyOf(points);
    }

    /** From what ended and what succeeded in each step; the first six steps only lead up to the first point. */
    static Trend of(int[] ended, int[] succeeded, String step) {
        List<OptionalDouble> points = new ArrayList<>();
        int of = 0;
        int good = 0;
        for (int at = 0; at < ended.length; at++) {
            of += ended[at] - (at >= MEAN_OF ? ended[at - MEAN_OF] : 0);
            good += succeeded[at] - (at >= MEAN_OF ? succeeded[at - MEAN_OF] : 0);
            if (at >= MEAN_OF - 1) {
                points.add(of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / of));
            }
        }
        return new Trend(points, step);
    }

    /** The newest point there is. */
    public OptionalDouble newest() {
        return newest(0, points.size());
    }

    /** As many points as asked for, each the newest of those that fall on it. */
    public List<OptionalDouble> sampled(int count) {
        List<OptionalDouble> sampled = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int from = (int) ((long) at * points.size() / count);
            int to = Math.max(from + 1, (int) ((long) (at + 1) * points.size() / count));
            sampled.add(newest(Math.min(from, points.size()), Math.min(to, points.size())));
        }
        return sampled;
    }

    private OptionalDouble newest(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (points.get(at).isPresent()) {
                return points.get(at);
            }
        }
        return OptionalDouble.empty();
    }
}
