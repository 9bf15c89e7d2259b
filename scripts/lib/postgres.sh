# shellcheck shell=bash disable=SC2154
# A private PostgreSQL on a loopback port, in a folder of its own. Needs common.sh.
# Callers set pg_dir (data, log and socket below it) and pg_port.

# The folder of initdb and its kin: on PATH, or where Debian puts them.
pg_bin() {
  local found
  if found=$(command -v initdb); then
    dirname -- "$(readlink -f -- "$found")"
    return
  fi
  found=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [[ -n $found ]] && dirname -- "$found"
}

pg_ensure_installed() { pg_bin >/dev/null || { apt_install postgresql-15 && pg_bin >/dev/null; }; }

# PostgreSQL refuses to run as root, so root lends it the account that its package made.
pg_as_owner() {
  if [[ $(id -u) == 0 ]]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

pg_connection() { printf 'Host=127.0.0.1;Port=%s;Username=cloudfabric;Database=cloudfabric' "$pg_port"; }

pg_is_ready() { "$(pg_bin)/pg_isready" -q -h 127.0.0.1 -p "$pg_port"; }

pg_is_running() { [[ -s $pg_dir/data/postmaster.pid ]] && kill -0 "$(head -n 1 "$pg_dir/data/postmaster.pid")" 2>/dev/null; }

# Trust on loopback only: the server listens on 127.0.0.1 and on a socket in its own folder.
pg_create() {
  [[ -s $pg_dir/data/PG_VERSION ]] && return
  say "creating a database cluster in $pg_dir"
  mkdir -p "$pg_dir"
  if [[ $(id -u) == 0 ]]; then
    chown postgres "$pg_dir"
    pg_check_reach
  fi
  (cd "$pg_dir" && pg_as_owner "$(pg_bin)/initdb" -D "$pg_dir/data" -U cloudfabric --auth=trust -E UTF8 --locale=C >"$pg_dir/initdb.log" 2>&1) \
    || { tail -n 5 "$pg_dir/initdb.log" >&2; die "initdb failed"; }
}

# A home folder closed to others hides the data folder from the account that owns it.
pg_check_reach() {
  pg_as_owner test -w "$pg_dir" || die "the user postgres cannot reach $pg_dir; set CLOUDFABRIC_CLUSTER_DIR to a folder that others may enter"
}

pg_start() {
  if ! pg_is_running; then
    # The socket's path has a limit of about 100 bytes, so there is none.
    (cd "$pg_dir" && pg_as_owner "$(pg_bin)/pg_ctl" -D "$pg_dir/data" -l "$pg_dir/server.log" -w -t 30 \
      -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300" start >/dev/null) \
      || { tail -n 5 "$pg_dir/server.log" >&2; die "PostgreSQL did not start on port $pg_port"; }
  fi
  pg_is_ready || die "PostgreSQL does not answer on port $pg_port"
  "$(pg_bin)/psql" -h 127.0.0.1 -p "$pg_port" -U cloudfabric -d postgres -qtAc "select 1 from pg_database where datname = 'cloudfabric'" | grep -q 1 \
    || "$(pg_bin)/createdb" -h 127.0.0.1 -p "$pg_port" -U cloudfabric cloudfabric
}

pg_stop() {
  pg_is_running || return 0
  (cd "$pg_dir" && pg_as_owner "$(pg_bin)/pg_ctl" -D "$pg_dir/data" -m fast -w -t 30 stop >/dev/null)
}
