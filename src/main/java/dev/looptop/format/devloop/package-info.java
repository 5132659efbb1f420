/**
 * Reads what devloop keeps in a project's {@code .devloop} directory: session directories, the two event streams,
 * specs and reviews, gates, permission requests, and the project's queue, inbox, providers and daemon. Files come in,
 * sessions in our words and plans for acts go out; nothing is written, sourced or run, and no id or path from a file is
 * used as a path unless it is a task id. Confined to the thread that made the reader.
 *
 * <h2>Gates</h2>
 *
 * <p>At a gate the engine (5.1.8) emits {@code approval.request}. A valid {@code approvals/<gate>.json} that lies there
 * by then is taken at once. With {@code DEVLOOP_APPROVAL_WAIT=N} in its environment, N over 0, it then looks for that
 * file every 200 ms for N seconds; an empty, half or otherwise invalid one is as none. After that, or without it, it
 * asks at its terminal for {@code DEVLOOP_APPROVAL_TIMEOUT} seconds (120), does not look at the file, and writes its own
 * over it when it is answered there; when nobody answers, the file stays as it is and {@code devloop resume} takes it.
 * The file is never removed: it answers the next gate of the same name, too, so that an old {@code reject} stops a
 * resume at once and an old {@code approve} lets a changed spec pass. {@code edit} is no answer to give from outside:
 * without a terminal it approves at the plan gate, and at the diff gate the run dies of it. A file holds
 * {@code {"ts":…,"gate":…,"decision":…,"source":…}} on one line; only {@code decision} counts. The engine notes what it
 * took as {@code approval.decision}. Its children carry {@code DEVLOOP_CURRENT_SESSION_ID} and its settings.
 *
 * <h2>Permission requests</h2>
 *
 * <p>A request is {@code permission-queue/<name>.json}; the engine's hook names it {@code req-<pid>-<epoch seconds>},
 * its documentation {@code <UUID>}. The answer lies beside it as {@code <name>.response}: the text {@code allow} grants,
 * anything else, an empty file too, denies. The hook looks once a second and removes both files. It looks for
 * {@code DEVLOOP_PERMISSION_TIMEOUT} seconds (60; from {@code devloop.config.sh}); with a terminal of its own it first
 * asks there for as long. A request whose process is gone stays for ever and is answered to nobody.
 */
package dev.looptop.format.devloop;
