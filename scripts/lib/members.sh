# shellcheck shell=bash disable=SC2154
# The processes of a cluster. One is its files in $dir: NAME.args (an option a line), NAME.pid and NAME.log. Needs common.sh.

# Names of the members of a role, in order; of all for '*'.
members() { find "$dir" -maxdepth 1 -name "$1-*.args" -printf '%f\n' 2>/dev/null | sed 's/\.args$//' | sort -V; }

# A bare number is a silo.
member_name() {
  local name=$1
  [[ $name =~ ^[0-9]+$ ]] && name=silo-$name
  [[ $name =~ ^(silo|gateway)-[0-9]+$ && -f $dir/$name.args ]] || die "no member '$1'; there are: $(members "*" | tr '\n' ' ')"
  printf '%s' "$name"
}

member_port() { sed -n '/^--port$/{n;p;}' "$dir/$1.args"; }

# The member's process, where it runs; a number that now belongs to something else does not count.
member_pid() {
  local pid
  pid=$(cat "$dir/$1.pid" 2>/dev/null) && [[ -n $pid ]] || return 1
  [[ $(ps -o stat= -p "$pid" 2>/dev/null) != Z* ]] || return 1
  ps -o args= -p "$pid" 2>/dev/null | grep -q -- "cloudfabric-silo.* --port $(member_port "$1") " || return 1
  printf '%s' "$pid"
}

# Starts a member unless it runs: start_member NAME OPTION...
start_member() {
  local name=$1
  shift
  member_pid "$name" >/dev/null 2>&1 && return
  printf '%s\n' "$@" >"$dir/$name.args"
  printf '\n== %s\n' "$(date -u +%FT%TZ)" >>"$dir/$name.log"
  # A session of its own: a Ctrl-C in the terminal is not for the cluster.
  (cd "$dir" && exec setsid dotnet "$silo_dll" "$@" >>"$dir/$name.log" 2>&1 </dev/null) &
  printf '%s\n' "$!" >"$dir/$name.pid"
  disown
}

is_ready() {
  local line
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
  IFS= read -r -t 3 line <&3 || line=
  timeout 3 cat <&3 >/dev/null || true
  exec 3>&-
  [[ $line == *' 200 '* ]]
}

member_state() {
  if ! member_pid "$1" >/dev/null; then
    printf stopped
  elif is_ready "$(member_port "$1")" 2>/dev/null; then
    printf ready
  else
    printf 'not ready'
  fi
}

await_ready() {
  local deadline=$((SECONDS + ${CLOUDFABRIC_CLUSTER_SECONDS:-60}))
  until is_ready "$(member_port "$1")" 2>/dev/null; do
    if ! member_is_starting "$1" || ((SECONDS > deadline)); then
      tail -n 20 "$dir/$1.log" >&2
      die "$1 is not ready; all it said: $dir/$1.log"
    fi
    sleep 0.1
  done
}

# Between fork and exec a process does not yet look like a member.
member_is_starting() { kill -0 "$(cat "$dir/$1.pid")" 2>/dev/null; }

# Signals all of them, then waits for each: stop_members SIGNAL NAME...
stop_members() {
  local signal=$1 name pid deadline
  shift
  for name in "$@"; do
    pid=$(member_pid "$name") && kill -s "$signal" "$pid"
  done
  deadline=$((SECONDS + 30))
  for name in "$@"; do
    while pid=$(member_pid "$name"); do
      if ((SECONDS > deadline)); then
        say "$name did not stop in time; killed"
        kill -s KILL "$pid"
      fi
      sleep 0.1
    done
    rm -f "$dir/$name.pid"
  done
}
