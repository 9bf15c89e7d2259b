# shellcheck shell=bash
# What every script here shares: where the repository is, how to speak, what may be installed.

# The repository's root; scripts may be called from anywhere.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
export root
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$(basename -- "$0"): $*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages where that is allowed; says why not elsewhere. The lists are fetched once a run.
apt_lists=stale
apt_install() {
  if ! has apt-get || [[ $(id -u) != 0 ]]; then
    say "cannot install $*: this needs apt-get and root; install it by hand"
    return 1
  fi
  if [[ $apt_lists == stale ]]; then
    apt-get update -qq >&2 || say "apt-get update failed; trying with the lists at hand"
    apt_lists=fresh
  fi
  say "installing $*"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# Tests, clusters and measurements run one and the same build.
configuration=Release
silo_dll=$root/silo/bin/$configuration/net10.0/cloudfabric-silo.dll
export configuration silo_dll

build() {
  say "building $* ($configuration)"
  dotnet build "$@" -c "$configuration" -v quiet "-clp:NoSummary;ErrorsOnly" >&2
}
