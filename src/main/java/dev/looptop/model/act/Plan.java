package dev.looptop.model.act;

import java.util.List;

/**
 * What an act would change, to the byte.
 *
 * @param changes the files, in the order in which they are written
 * @param sentences what will happen, for the user; one line each
 * @param warnings what he should know before; one line each
 * @param losses what would be lost; one line each. Where there is any, a second confirmation is wanted
 * @param stamp what it was planned from; compared again right before anything is written
 * @param awaited whether somebody is expected to take up what is written
 */
public record Plan(
        Act act,
        List<FileChange> changes,
        List<String> sentences,
        List<String> warnings,
        List<String> losses,
        Stamp stamp,
        boolean awaited)
        implements Planning {
    public Plan {
        changes = List.copyOf(changes);
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
        losses = List.copyOf(losses);
    }
}
