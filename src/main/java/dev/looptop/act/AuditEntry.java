package dev.looptop.act;

import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param id names the act; the line before it and the line after it have the same
 * @param at UTC
 * @param user who acted, and by what: {@code command} or {@code monitor}
 * @param act in two or three words
 * @param source the format's word
 * @param session the session's name
 * @param path the session's path
 * @param files what was to be written where, one a line, without the bytes
 * @param result {@code begun}, {@code done}, {@code refused} or {@code failed}
 * @param said the result in one line, empty while begun
 */
public record AuditEntry(
        String id,
        Instant at,
        Actor user,
        String act,
        String source,
        String session,
        String path,
        List<String> files,
        String result,
        String said) {
    public AuditEntry {
        files = List.copyOf(files);
    }

    /** Who acts. */
    public record Actor(String name, String by) {}

    /** The line that stands before an act. */
    static AuditEntry begun(String id, Instant at, Actor user, Plan plan) {
        Act act = plan.act();
        return new AuditEntry(
                id,
                at,
                user,
                act.name(),
                act.session().source(),
                act.session().name(),
                act.session().path(),
                plan.changes().stream().map(FileChange::words).toList(),
                "begun",
                "");
    }

    /** The line that stands after it. */
    AuditEntry ended(Instant when, String how, String words) {
        return new AuditEntry(id, when, user, act, source, session, path, files, how, words);
    }

    /** The entry in a line of the log; empty when it is none. */
    static Optional<AuditEntry> of(String line) {
        JsonValue json = JsonTree.ofText(line);
        return json.at("at")
                .instant()
                .filter(at -> json.at("id").isText())
                .map(at -> new AuditEntry(
                        json.at("id").text(),
                        at,
                        new Actor(json.at("user").text(), json.at("by").text()),
                        json.at("act").text(),
                        json.at("source").text(),
                        json.at("session").text(),
                        json.at("path").text(),
                        json.at("files").items().stream().map(JsonValue::text).toList(),
                        json.at("result").text(),
                        json.at("said").text()));
    }

    /** The entry as one line of JSON, with its line feed. */
    String line() {
        StringBuilder out = new StringBuilder("{");
        field(out, "at", at.toString());
        field(out, "id", id);
        field(out, "user", user.name());
        field(out, "by", user.by());
        field(out, "act", act);
        field(out, "source", source);
        field(out, "session", session);
        field(out, "path", path);
        quoted(out, "files").append(":[");
        for (int i = 0; i < files.size(); i++) {
            quoted(out.append(i == 0 ? "" : ","), files.get(i));
        }
        out.append("],");
        field(out, "result", result);
        quoted(out, "said").append(':');
        return quoted(out, said).append("}\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        quoted(quoted(out, name).append(':'), value).append(',');
    }

    private static StringBuilder quoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 32 || c > 126) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"');
    }
}
