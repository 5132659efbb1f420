package dev.looptop.cli;

import dev.looptop.format.SessionFormat;
import dev.looptop.format.celeste.CelesteFormat;
import dev.looptop.format.claudecode.ClaudeCodeSource;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.format.codex.CodexSource;
import dev.looptop.format.copilot.CopilotSource;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.format.gptme.GptmeFormat;
import dev.looptop.format.gptmelog.GptmeLogSource;
import dev.looptop.format.grok.GrokSource;
import dev.looptop.format.superqode.SuperqodeFormat;
import dev.looptop.format.transcript.TranscriptFormat;
import dev.looptop.model.harness.Harnesses;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The one list of formats: a new source is its package and its line here; a transcript is a line of transcripts. */
final class AllFormats {
    private AllFormats() {}

    /** Every format that looptop reads, in the order in which they claim a place. */
    static List<SessionFormat> inOrder() {
        List<SessionFormat> all = new ArrayList<>(
                List.of(new CodeloopsFormat(), new DevloopFormat(), new CelesteFormat(), new SuperqodeFormat()));
        all.add(new GptmeFormat(transcripts()));
        all.addAll(transcripts());
        return List.copyOf(all);
    }

    /** The formats of transcripts, with which records are joined. */
    static List<SessionFormat> transcripts() {
        return TranscriptFormat.all(List.of(
                new GptmeLogSource(ZoneId.systemDefault()),
                new ClaudeCodeSource(),
                new CodexSource(),
                new CopilotSource(),
                new GrokSource()));
    }

    /** What is known of the harnesses behind all formats. */
    static Harnesses harnesses() {
        return harnesses(inOrder());
    }

    /** What is known of the harnesses behind these formats. */
    static Harnesses harnesses(List<SessionFormat> formats) {
        return new Harnesses(formats.stream().map(SessionFormat::facts).toList());
    }
}
