package dev.looptop.ui.detail;

import dev.looptop.model.ProjectFacts;

/** The facts of the project that the open session belongs to, a field each. */
final class ProjectText {
    private ProjectText() {}

    /** What is known of this project. */
    static void write(DetailPage page, ProjectFacts facts) {
        page.section("Project " + page.shown().setting().shown(facts.directory()));
        facts.queue().forEach(task -> page.field("queued", task));
        facts.inbox()
                .forEach(item -> page.field(
                        item.resolution().isEmpty() ? "inbox" : "answered", item.type() + ": " + item.message()));
        facts.providers()
                .forEach(
                        p -> page.field(p.role(), p.limited() ? "limited, " + p.override() + " stands in" : "healthy"));
        facts.daemon().ifPresent(daemon -> page.field("daemon", daemon(daemon)));
        facts.allowed().forEach(rule -> page.field("allowed", rule));
        facts.denied().forEach(rule -> page.field("denied", rule));
        page.field("documents", String.join(", ", facts.references()));
    }

    private static String daemon(ProjectFacts.Daemon daemon) {
        String alive = switch (daemon.alive()) {
            case ALIVE -> "alive";
            case GONE -> daemon.pid().isPresent() ? "gone" : "not running";
            case UNKNOWN -> "not known whether it runs";
        };
        String pid = daemon.pid().isPresent() ? ", pid " + daemon.pid().getAsLong() : "";
        String restarts = daemon.restarts() == 0
                ? ""
                : ", " + daemon.restarts() + (daemon.restarts() == 1 ? " restart" : " restarts");
        String last = daemon.lastLine().isBlank() ? "" : "; last line: " + daemon.lastLine();
        return alive + pid + restarts + (daemon.gaveUp() ? ", gave up" : "") + last;
    }
}
