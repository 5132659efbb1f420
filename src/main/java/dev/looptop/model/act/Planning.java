package dev.looptop.model.act;

/** What planning an act gives: a {@link Plan}, or why there is none. */
public sealed interface Planning permits Plan, ActResult.Refused, ActResult.Failed {}
