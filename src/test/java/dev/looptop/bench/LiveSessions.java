package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Codeloops sessions at work: started a minute ago, not ended, growing when asked. */
final class LiveSessions {
    private final List<Path> files = new ArrayList<>();
    private final List<Integer> rounds = new ArrayList<>();

    /** Writes {@code count} sessions with one iteration each into the directory, which is made. */
    LiveSessions(Path directory, int count) throws IOException {
        Files.createDirectories(directory);
        for (int i = 0; i < count; i++) {
            Path file = directory.resolve(String.format("2026-01-01T00-00-00Z_%06x.jsonl", i));
            Files.writeString(
                    file,
                    "{\"type\":\"session_start\",\"timestamp\":\"" + now(60 + i) + "\",\"prompt\":\"Live task " + i
                            + "\",\"working_dir\":\"/nowhere/live" + i
                            + "\",\"actor_agent\":\"Claude Code\",\"critic_agent\":\"Claude Code\",\"actor_model\":null,"
                            + "\"critic_model\":null,\"max_iterations\":99999}\n");
            files.add(file);
            rounds.add(0);
            grow(i, 200);
        }
    }

    /** Appends an iteration whose diff has this many lines to a session. */
    void grow(int session, int lines) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"iteration\",\"iteration_number\":");
        text.append(rounds.get(session))
                .append(",\"actor_output\":\"ok\",\"actor_stderr\":\"\",\"actor_exit_code\":0,");
        text.append(
                "\"actor_duration_secs\":1.5,\"git_diff\":\"diff --git a/a.py b/a.py\\nindex 1111111..2222222 100644\\n");
        text.append("--- a/a.py\\n+++ b/a.py\\n@@ -1,")
                .append(lines)
                .append(" +1,")
                .append(lines * 2)
                .append(" @@\\n");
        for (int line = 0; line < lines; line++) {
            text.append(" context line ")
                    .append(line)
                    .append("\\n+    wait(")
                    .append(line)
                    .append(")\\n");
        }
        text.append("\",\"git_files_changed\":1,\"critic_decision\":\"CONTINUE (1 issues)\",\"feedback\":\"more\",");
        text.append("\"timestamp\":\"").append(now(0)).append("\"}\n");
        Files.writeString(files.get(session), text, StandardOpenOption.APPEND);
        rounds.set(session, rounds.get(session) + 1);
    }

    private static String now(long secondsAgo) {
        return Instant.now()
                .minusSeconds(secondsAgo)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }
}
