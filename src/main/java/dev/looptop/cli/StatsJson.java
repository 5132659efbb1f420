package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.stats.Bucket;
import dev.looptop.stats.Day;
import dev.looptop.stats.Group;
import dev.looptop.stats.Histogram;
import dev.looptop.stats.Outlook;
import dev.looptop.stats.SessionStats;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** Figures as the fields of one JSON object; names are only ever added. */
final class StatsJson {
    private StatsJson() {}

    static void write(JsonGenerator json, SessionStats stats, Outlook outlook) throws IOException {
        json.writeNumberField("total", stats.all().total());
        json.writeNumberField("live", stats.live());
        json.writeNumberField("success_rate", stats.all().successRate());
        json.writeNumberField("avg_iterations", stats.all().avgIterations());
        SessionJson.number(json, "avg_duration_secs", stats.all().avgDurationSecs());
        groups(json, "by_project", stats.byProject());
        groups(json, "by_source", stats.bySource());
        groups(json, "by_agent", stats.byAgent());
        groups(json, "by_model", stats.byModel());
        groups(json, "by_outcome", stats.byOutcome());
        groups(json, "by_harness", stats.byRecord().byHarness());
        groups(json, "by_run_type", stats.byRecord().byRunType());
        groups(json, "by_category", stats.byRecord().byCategory());
        groups(json, "by_model_run_type", stats.byRecord().byModelRunType());
        groups(json, "by_harness_model", stats.byRecord().byHarnessModel());
        json.writeArrayFieldStart("sessions_over_time");
        for (Day day : stats.sessionsOverTime()) {
            json.writeStartObject();
            json.writeStringField("date", day.date().toString());
            json.writeNumberField("total", day.total());
            json.writeNumberField("success", day.success());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("zone", stats.zone().getId());
        json.writeNumberField("first_try_rate", stats.firstTryRate());
        json.writeNumberField("waste_rate", stats.wasteRate());
        json.writeNumberField("avg_iterations_to_success", stats.avgIterationsToSuccess());
        SessionJson.number(json, "avg_cycle_secs", stats.avgCycleSecs());
        json.writeNumberField("duration_count", stats.spread().count());
        SessionJson.number(json, "min_duration_secs", stats.spread().minSecs());
        SessionJson.number(json, "max_duration_secs", stats.spread().maxSecs());
        json.writeNumberField("total_duration_secs", stats.spread().totalSecs());
        histogram(json, "iterations_histogram", stats.iterations());
        histogram(json, "durations_histogram", stats.durations());
        outlook(json, outlook);
    }

    /** Ranges with their first value and the first of the next, null for the last. */
    private static void histogram(JsonGenerator json, String name, Histogram histogram) throws IOException {
        json.writeArrayFieldStart(name);
        for (Histogram.Bar bar : histogram.bars()) {
            json.writeStartObject();
            json.writeNumberField("from", bar.from());
            SessionJson.number(json, "to", OptionalDouble.of(bar.to()));
            json.writeNumberField("total", bar.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void outlook(JsonGenerator json, Outlook outlook) throws IOException {
        json.writeArrayFieldStart("stop_reasons");
        for (Outlook.StopCount stop : outlook.stops()) {
            json.writeStartObject();
            json.writeStringField("key", stop.kind().words());
            json.writeStringField("outcome", stop.kind().outcome().word());
            json.writeNumberField("total", stop.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("success_trend");
        List<Bucket> buckets = outlook.window().buckets();
        List<OptionalDouble> points = outlook.trend().sampled(buckets.size());
        for (int at = 0; at < buckets.size(); at++) {
            json.writeStartObject();
            json.writeStringField("date", buckets.get(at).start().toLocalDate().toString());
            SessionJson.number(json, "success_rate", points.get(at));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("waiting_now", outlook.waits().waiting());
    }

    private static void groups(JsonGenerator json, String name, List<Group> groups) throws IOException {
        json.writeArrayFieldStart(name);
        for (Group group : groups) {
            json.writeStartObject();
            json.writeStringField("key", group.key());
            json.writeNumberField("total", group.total());
            json.writeNumberField("success", group.succeeded());
            json.writeNumberField("success_rate", group.successRate());
            json.writeNumberField("avg_iterations", group.avgIterations());
            SessionJson.number(json, "avg_duration_secs", group.avgDurationSecs());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
