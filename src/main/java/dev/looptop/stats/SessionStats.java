package dev.looptop.stats;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of a list of sessions. Rates are 0 to 1 and, like averages of counts, 0 where there is nothing to count,
 * as codeloops has them. Groups are ordered by size, then by key.
 *
 * @param all the figures of all sessions; its key is empty
 * @param live sessions that have not ended
 * @param byAgent a session with two agents counts under both, one without recorded agents under none
 * @param byModel by the models' short names; as with agents, and a record without a model counts under {@code null}
 * @param byRecord by what records say
 * @param sessionsOverTime days with sessions, earliest first, by the local day of their start, or of their record
 * @param zone the zone of those days
 * @param iterations spread of the counts of iterations
 * @param durations spread of the durations of those that have one
 * @param spread count, shortest, longest and sum of the durations
 * @param firstTryRate successes in one iteration, over all successes
 * @param wasteRate failed, interrupted and out of iterations, over all sessions
 * @param avgIterationsToSuccess over successes
 * @param avgCycleSecs mean duration of the successes that have one
 */
public record SessionStats(
        Group all,
        int live,
        List<Group> byProject,
        List<Group> bySource,
        List<Group> byAgent,
        List<Group> byModel,
        List<Group> byOutcome,
        RecordGroups byRecord,
        List<Day> sessionsOverTime,
        ZoneId zone,
        Histogram iterations,
        Histogram durations,
        Spread spread,
        double firstTryRate,
        double wasteRate,
        double avgIterationsToSuccess,
        OptionalDouble avgCycleSecs) {
    public SessionStats {
        byProject = List.copyOf(byProject);
        bySource = List.copyOf(bySource);
        byAgent = List.copyOf(byAgent);
        byModel = List.copyOf(byModel);
        byOutcome = List.copyOf(byOutcome);
        sessionsOverTime = List.copyOf(sessionsOverTime);
    }
}
