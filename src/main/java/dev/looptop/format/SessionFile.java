package dev.looptop.format;

import dev.looptop.model.SessionId;
import java.time.Instant;

/**
 * A session as a directory walk sees it.
 *
 * @param size bytes of its file, or 0 for a tree
 * @param modifiedAt newest modification time known from the walk; a change of it or of the size means "read again"
 */
public record SessionFile(SessionId id, long size, Instant modifiedAt) {}
