package dev.looptop.act;

import java.time.Clock;

/** What an act is carried out with. */
record Tools(FileLayer files, AuditLog audit, AuditEntry.Actor actor, Clock clock, Patience patience) {}
