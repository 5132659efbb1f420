package dev.looptop.cli;

import dev.looptop.format.SessionFormat;
import dev.looptop.format.celeste.CelesteFormat;
import dev.looptop.format.claudecode.ClaudeCodeFormat;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.format.codex.CodexFormat;
import dev.looptop.format.copilot.CopilotFormat;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.format.gptme.GptmeFormat;
import dev.looptop.format.gptmelog.GptmeLogFormat;
import dev.looptop.format.grok.GrokFormat;
import dev.looptop.format.superqode.SuperqodeFormat;
import dev.looptop.model.harness.Harnesses;
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
        return List.of(
                new GptmeLogFormat(), new ClaudeCodeFormat(), new CodexFormat(), new CopilotFormat(), new GrokFormat());
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
