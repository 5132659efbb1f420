package dev.looptop.compare;

import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A session that is worth comparing with another.
 *
 * @param why what makes them kin, in a few words
 */
public record Relative(SessionRow row, String why) {
    private static final int MOST = 9;

    /**
     * The kin of a session: what it was forked from and its forks, then the sessions of the same project that begin with
     * the same words, then those of other projects; the newest first, at most nine. A list knows only the first line of
     * a prompt; whether two are the same to the last letter is told when both were read.
     */
    public static List<Relative> of(SessionRow one, Collection<SessionRow> all) {
        List<SessionRow> others = all.stream()
                .filter(row -> !row.id().equals(one.id()))
                .sorted(Comparator.comparing((SessionRow row) -> row.moment().orElse(Instant.EPOCH))
                        .reversed()
                        .thenComparing(SessionRow::id))
                .toList();
        List<Relative> kin = new ArrayList<>();
        others.stream().filter(row -> isChild(one, row)).forEach(row -> kin.add(new Relative(row, "its parent")));
        others.stream().filter(row -> isChild(row, one)).forEach(row -> kin.add(new Relative(row, "a fork of it")));
        for (boolean here : new boolean[] {true, false}) {
            others.stream()
                    .filter(row -> isAgain(one, row) && sameProject(one, row) == here)
                    .filter(row -> kin.stream().noneMatch(known -> known.row().equals(row)))
                    .forEach(row -> kin.add(new Relative(row, here ? "a retry" : "the same title elsewhere")));
        }
        return List.copyOf(kin.subList(0, Math.min(MOST, kin.size())));
    }

    private static boolean isChild(SessionRow child, SessionRow parent) {
        return child.id().source().equals(parent.id().source())
                && child.summary().parent().filter(parent.id().name()::equals).isPresent();
    }

    private static boolean isAgain(SessionRow one, SessionRow other) {
        String title = one.summary().title().strip();
        return !title.isEmpty() && title.equals(other.summary().title().strip());
    }

    private static boolean sameProject(SessionRow one, SessionRow other) {
        return one.summary().place().project().equals(other.summary().place().project());
    }
}
