package dev.looptop.format.superqode;

import dev.looptop.json.FlatObject;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to a session beside its conversation, as short texts: its snapshots, its family, its shares. */
final class Annexes {
    private Annexes() {}

    /** A text under this name; nothing when there is none. */
    static Optional<Document> of(String name, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Document(name, Document.Kind.FEEDBACK, Body.of(text), Optional.empty()));
    }

    /**
     * The snapshots with what a revert to each would keep, by superqode's rule: the first messages, and the tool
     * executions not later than the last of them (formats/superqode.md, section 5).
     */
    static String snapshots(StoredDocument document) {
        return document.snapshots().stream()
                .map(snapshot -> snapshot.name() + "  (" + snapshot.id() + ", " + snapshot.createdAt() + ")"
                        + (snapshot.description().isEmpty() ? "" : "\n  " + snapshot.description())
                        + "\n  taken at " + count(snapshot.messages(), "message") + "; a revert keeps "
                        + keptMessages(document, snapshot) + " of "
                        + count(document.messages().size(), "message") + " and " + keptTools(document, snapshot)
                        + " of " + count(document.tools().size(), "tool execution") + "; it drops "
                        + (document.messages().size() - keptMessages(document, snapshot)) + " and "
                        + (document.tools().size() - keptTools(document, snapshot)))
                .collect(Collectors.joining("\n"));
    }

    /** How many messages a revert keeps; a negative number counts from the end, as Python's slices do. */
    static int keptMessages(StoredDocument document, StoredDocument.Snapshot snapshot) {
        int size = document.messages().size();
        long kept = snapshot.messages() < 0 ? size + snapshot.messages() : snapshot.messages();
        return (int) Math.max(0, Math.min(size, kept));
    }

    static int keptTools(StoredDocument document, StoredDocument.Snapshot snapshot) {
        int messages = keptMessages(document, snapshot);
        Optional<LocalDateTime> last = messages == 0
                ? Optional.empty()
                : document.messages().get(messages - 1).at();
        return (int) document.tools().stream()
                .filter(tool -> last.isPresent()
                        && tool.at().isPresent()
                        && !tool.at().get().isAfter(last.get()))
                .count();
    }

    /** The files that the session is said to have changed and made. */
    static String files(StoredDocument document) {
        return Stream.of("files_modified", "files_created")
                .flatMap(name -> document.fields().strings(name).stream()
                        .map(file -> name.substring("files_".length()) + "  " + file))
                .collect(Collectors.joining("\n"));
    }

    static String shares(Shares shares, String session, Clock clock) {
        return shares.records().stream()
                .filter(share -> share.text("session_id").equals(session))
                .map(share -> share(share, clock))
                .collect(Collectors.joining("\n"));
    }

    private static String share(FlatObject share, Clock clock) {
        String expiry = share.text("expires_at");
        Optional<Instant> at = LocalMoment.instant(expiry, clock.getZone());
        boolean expired = at.filter(clock.instant()::isAfter).isPresent();
        String by = share.text("created_by");
        return share.text("visibility") + "  (" + share.text("id") + ", " + share.text("created_at")
                + (by.isEmpty() ? "" : " by " + by) + ")\n  "
                + (expiry.isEmpty() ? "never expires" : (expired ? "EXPIRED " : "expires ") + expiry)
                + "; " + count(share.number("access_count", 0), "access", "accesses")
                + ", " + count(share.number("fork_count", 0), "fork", "forks")
                + (share.isFalse("allow_fork") ? "; forking refused" : "")
                + (share.isFalse("allow_view_history") ? "; history not to be shown" : "")
                + (share.text("password_hash").isEmpty() ? "; no password" : "; password set");
    }

    private static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
