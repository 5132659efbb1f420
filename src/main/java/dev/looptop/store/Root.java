package dev.looptop.store;

import dev.looptop.format.SessionFormat;
import java.nio.file.Path;

/**
 * One place to look for sessions.
 *
 * @param path absolute; need not exist
 * @param named whether the user asked for it, so that its absence is worth a word
 */
public record Root(SessionFormat format, Path path, boolean named) {}
