# Shared by ./broadsheet and ./dev: what must be installed, and how the program is built. Sourced, not run.
# shellcheck shell=bash
root=${root:?}
stamp=$root/artifacts/broadsheet.built
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

# install_packages WHY PACKAGE…: installs Debian packages where that is allowed, otherwise names them and goes on.
install_packages() {
  local why=$1 as_root=()
  shift
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
    say "Installing $* ($why) …"
    "${as_root[@]}" apt-get update -qq >/dev/null 2>&1 || true
    if DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; then
      return 0
    fi
  fi
  say "Missing: $* ($why). Install with: sudo apt-get install $*"
  return 1
}

require_tools() {
  if ! command -v dotnet >/dev/null || [[ $'\n'$(dotnet --list-sdks) != *$'\n'10.* ]]; then
    say "Missing: the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0)."
    exit 1
  fi
  if ! command -v npm >/dev/null; then
    install_packages "npm brings the PDF engine and builds the site's script" nodejs npm || exit 1
  fi
  # Text is normalised by ICU; .NET ends at once without it. The package name carries ICU's version.
  if ! compgen -G '/usr/lib*/libicuuc.so*' >/dev/null && ! compgen -G '/usr/lib/*/libicuuc.so*' >/dev/null; then
    local icu
    icu=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | awk '{print $1}' | sort -V | tail -n 1)
    install_packages "Unicode data for .NET" "${icu:-libicu-dev}" || exit 1
  fi
}

install_node_packages() {
  local installed=$root/node_modules/.package-lock.json
  if [ ! -e "$installed" ] || [ "$root/package-lock.json" -nt "$installed" ]; then
    say "Fetching the PDF engine and the site's build tools (npm ci) …"
    (cd "$root" && npm ci --silent --no-fund --no-audit) || { say "npm ci failed: see the message above."; exit 1; }
    touch "$installed"
  fi
}

# dotnet_build PROJECT…: Release, quiet unless something is wrong.
dotnet_build() {
  local log=$root/artifacts/build.log
  mkdir -p "$root/artifacts"
  if ! dotnet build "$@" -c Release -nologo -v quiet -clp:NoSummary ${CI:+-p:RestoreLockedMode=true} >"$log" 2>&1; then
    grep -E 'error' "$log" | sort -u | head -n 40 >&2 || tail -n 40 "$log" >&2
    say "The build failed; the whole log is in artifacts/build.log."
    exit 1
  fi
}

build_program() {
  require_tools
  install_node_packages
  local started
  started=$(mktemp)
  say "Building Broadsheet …"
  dotnet_build "$root/src/Broadsheet/Broadsheet.csproj"
  # The stamp is as old as the start of the build, so that a file saved during the build is built the next time.
  mv "$started" "$stamp"
}
