#!/usr/bin/env bash
# Stands in for devloop's engine (5.1.8) at its gates and for its permission hook: it writes the same files and events in
# the same order, and looks, ignores, times out and dies as that one does (format/devloop/package-info).
#
#   devloop.sh run TASK [FEATURE]     a run: plan gate, worker, diff gate, reviewer
#   devloop.sh resume TASK            goes on where the run stopped
#   devloop.sh hook COMMAND           asks for a permission; prints granted or denied
#
# In the project's directory. Settings: DEVLOOP_AUTO, DEVLOOP_APPROVAL_WAIT, DEVLOOP_APPROVAL_TIMEOUT as there;
# STAND_IN_DIES_AT=plan|diff: killed right after it asked there; STAND_IN_WORKS=SECONDS: how long its worker takes.
set -u
tree="$PWD/.devloop"

now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
clock() { date +%Y-%m-%dT%H:%M:%S; }

emit() { # kind, then name=value
  local line="{\"ts\":\"$(now)\",\"session\":\"$task\",\"kind\":\"$1\"" pair
  shift
  for pair in "$@"; do line+=",\"${pair%%=*}\":\"${pair#*=}\""; done
  printf '%s}\n' "$line" >>"$tree/events.ndjson"
  printf '%s}\n' "$line" >>"$session/events.ndjson"
}

finish() { # status, exit code
  echo "$1" >"$session/status"
  clock >"$session/finished_at"
  emit session.end "status=$1"
  exit "$2"
}

decision_in() { # the decision that a file holds; nothing when it is empty, half or something else
  [ -f "$1" ] || return 0
  tr -d '\n' <"$1" | sed -nE 's/^\{.*"decision" *: *"(approve|reject|edit)".*\}$/\1/p'
}

decide() { # gate, decision, source
  decision=$2
  emit approval.decision "gate=$1" "decision=$2" "source=$3"
}

keep() { # gate, decision, source: the engine's own file
  printf '{"ts":"%s","gate":"%s","decision":"%s","source":"%s"}\n' "$(now)" "$1" "$2" "$3" >"$session/approvals/$1.json"
}

gate() { # gate, summary
  local file="$session/approvals/$1.json" found="" end answer=""
  emit approval.request "gate=$1" "summary=$2" "detail_path=" "detail_size=0" "decision_file=$file"
  [ "${STAND_IN_DIES_AT:-}" = "$1" ] && kill -9 $$
  if [ "${DEVLOOP_AUTO:-}" = 1 ]; then
    keep "$1" approve auto
    decide "$1" approve auto
    return
  fi
  found=$(decision_in "$file")
  if [ -n "$found" ]; then
    decide "$1" "$found" pre-written
    return
  fi
  if [ "${DEVLOOP_APPROVAL_WAIT:-0}" -gt 0 ] 2>/dev/null; then
    end=$((SECONDS + DEVLOOP_APPROVAL_WAIT))
    while [ $SECONDS -lt $end ]; do
      found=$(decision_in "$file")
      if [ -n "$found" ]; then
        decide "$1" "$found" tui-poll
        return
      fi
      sleep 0.2
    done
  fi
  printf '%s gate: approve? [y/n] ' "$1" >/dev/tty 2>/dev/null
  if ! read -r -t "${DEVLOOP_APPROVAL_TIMEOUT:-120}" answer 2>/dev/null </dev/tty; then
    decide "$1" timeout timeout
    return
  fi
  case $answer in
    y | yes | a | approve) keep "$1" approve tty; decide "$1" approve tty ;;
    n | no | r | reject) keep "$1" reject tty; decide "$1" reject tty ;;
    *) keep "$1" reject tty-bad; decide "$1" reject tty-bad ;;
  esac
}

settled() { # gate: ends the run unless it was approved
  case $decision in
    reject) finish "rejected-at-$1" 1 ;;
    timeout) finish "timed-out-at-$1" 1 ;;
  esac
}

phase() { # phase, state at its end
  emit phase.start "phase=$1"
  echo "running:$(clock)" >"$session/$1.state"
  sleep "${STAND_IN_WORKS:-0}"
  echo "$2:$(clock)" >"$session/$1.state"
  emit phase.end "phase=$1" "status=$2" "duration_ms=1"
}

from_plan() {
  gate plan 'Add a health endpoint.\n\nFiles to touch:\n| File | Action |\n|------|--------|\n| health.txt | CREATE |'
  settled plan
  phase worker done
  printf 'diff --git a/health.txt b/health.txt\nnew file mode 100644\n--- /dev/null\n+++ b/health.txt\n@@ -0,0 +1 @@\n+status: ok\n' >"$session/worker.diff"
  from_diff
}

from_diff() {
  gate diff ' health.txt | 1 +\n 1 file changed, 1 insertion(+)'
  settled diff
  phase reviewer approved
  finish approved 0
}

hook() {
  local queue="$tree/permission-queue" id="req-$$-$(date +%s)" seconds=60 second
  seconds=$(sed -nE 's/^DEVLOOP_PERMISSION_TIMEOUT=([0-9]+)$/\1/p' devloop.config.sh 2>/dev/null)
  mkdir -p "$queue"
  printf '{"id": "%s", "tool": "Bash", "command": "%s", "ts": "%s"}' "$id" "$1" "$(date '+%F %T')" >"$queue/$id.json"
  for ((second = 0; second < ${seconds:-60}; second++)); do
    if [ -f "$queue/$id.response" ]; then
      local answer
      answer=$(cat "$queue/$id.response")
      rm -f "$queue/$id.json" "$queue/$id.response"
      [ "$answer" = allow ] && echo granted || echo denied
      return
    fi
    sleep 1
  done
  rm -f "$queue/$id.json"
  echo "denied: nobody answered"
}

case ${1:-} in
  run)
    task=$2
    session="$tree/sessions/$task"
    export DEVLOOP_CURRENT_SESSION_ID=$task
    mkdir -p "$session/approvals" "$tree/specs"
    echo "${3:-stand-in}" >"$session/feature.txt"
    echo running >"$session/status"
    clock >"$session/started_at"
    printf '# %s: Health endpoint\n\n## Summary\nAdd a health endpoint.\n' "$task" >"$tree/specs/$task.md"
    emit session.start "feature=${3:-stand-in}"
    emit phase.end phase=architect status=done
    from_plan
    ;;
  resume)
    task=$2
    session="$tree/sessions/$task"
    export DEVLOOP_CURRENT_SESSION_ID=$task
    echo running >"$session/status"
    rm -f "$session/finished_at"
    if [ -f "$session/worker.state" ]; then
      emit session.resume from_phase=worker next_phase=diff-gate
      from_diff
    else
      emit session.resume from_phase=architect next_phase=worker
      from_plan
    fi
    ;;
  hook) hook "$2" ;;
  *) echo "devloop.sh run|resume|hook" >&2; exit 1 ;;
esac
