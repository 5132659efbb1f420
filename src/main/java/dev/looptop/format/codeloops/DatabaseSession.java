package dev.looptop.format.codeloops;

import java.util.Optional;

/**
 * One row of {@code sessions}.
 *
 * @param name the row's id, as codeloops shows it
 * @param row its number
 * @param start what a start line says
 * @param end what an end line says; present when {@code ended_at} is not NULL (formats/codeloops.md, section 6)
 * @param bytes size of its texts
 */
record DatabaseSession(String name, long row, CodeloopsLine.Start start, Optional<CodeloopsLine.End> end, long bytes) {}
