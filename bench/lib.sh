# Shared by the benchmarks: measuring whole processes by the operating system's own account. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail
root=${root:?}
program=$root/artifacts/bin/Broadsheet/release/broadsheet.dll
shared=${BROADSHEET_SHARED:-$root/../shared}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

need() {
  command -v "$1" >/dev/null || { echo "This benchmark needs $1 (Debian package $2)." >&2; exit 3; }
}

# measure COMMAND…: prints "cpu-seconds wall-seconds peak-MiB" of one run; the command's own output goes to a log.
measure() {
  need time time
  command time -o "$scratch/time" -f '%U %S %e %M' "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
  awk '{printf "%.2f %.2f %.0f\n", $1+$2, $3, $4/1024}' "$scratch/time"
}

# median COLUMN: of the lines on standard input.
median() {
  awk -v c="$1" '{print $c}' | sort -n | awk '{a[NR]=$1} END {print (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'
}
