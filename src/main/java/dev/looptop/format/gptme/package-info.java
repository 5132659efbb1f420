/**
 * The record stores of gptme-sessions ({@code session-records.jsonl}, one finished session a line). Comes in: the store
 * and, where a record names one that is still there, its transcript through the formats given at construction. Goes
 * out: one session a record, under the load rules of the real reader (formats/gptme.md, section 1.2); lines that it
 * drops in silence are problems here. Confined to the thread that reads.
 *
 * <h2>Prices</h2>
 *
 * The user writes them in {@code ~/.config/gptme/harness-quota.toml}: {@code [prices.<harness>] model = [in, out]} in US
 * dollars for a million tokens, {@code [model_routes] model = "long name"}.
 */
package dev.looptop.format.gptme;
