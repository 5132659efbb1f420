package dev.looptop.cli;

import java.util.Iterator;

/** The words of all sources, for help and completion. */
final class SourceWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return AllFormats.harnesses().sources().iterator();
    }
}
