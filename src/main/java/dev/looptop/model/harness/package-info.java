/**
 * What looptop must know of a harness beyond the format of its files, as data: which command goes on with a session,
 * how its engine is found among processes, what its judge is called. Each format fills in one
 * {@link dev.looptop.model.harness.HarnessFacts}, and a {@link dev.looptop.model.harness.Harnesses} is handed to
 * whoever needs them, so that no other package names a harness. Records only, nothing of ours imported; any thread.
 */
package dev.looptop.model.harness;
