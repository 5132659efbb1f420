package dev.looptop.stats;

import java.time.LocalDate;

/** The sessions that started on one local day. */
public record Day(LocalDate date, int total, int success) {}
