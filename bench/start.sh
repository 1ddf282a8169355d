#!/usr/bin/env bash
# Start-up: the program alone, the program through ./broadsheet, and the server until its first page is read.
. "$(dirname "$0")/lib.sh"
need curl curl
rounds=${ROUNDS:-9}

row() {
  local name=$1
  shift
  rm -f "$scratch/rows"
  for ((i = 0; i < rounds; i++)); do measure "$@" >>"$scratch/rows"; done
  echo "| $name | $(median 2 <"$scratch/rows") | $(median 1 <"$scratch/rows") | $(median 3 <"$scratch/rows") |"
}

first_page() {
  dotnet "$program" serve --data "$scratch/data" --urls http://127.0.0.1:18099 &
  local server=$!
  until curl -fso /dev/null http://127.0.0.1:18099/; do sleep 0.01; done
  kill -TERM $server
  wait $server || true
}
export -f first_page
export program scratch

dotnet "$program" import "$root/samples/nagihama-shimpo" --publication bench --data "$scratch/data" --publish --json >/dev/null 2>&1 ||
  { echo "The sample could not be imported." >&2; exit 1; }
echo "### Start-up (median of $rounds)"
echo
echo '| what | wall s | CPU s | peak RSS MiB |'
echo '|---|---|---|---|'
row '`broadsheet --version`, the program alone' dotnet "$program" --version
row '`./broadsheet --version`, nothing changed' "$root/broadsheet" --version
row '`broadsheet serve` to the first page' bash -c first_page
