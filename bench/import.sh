#!/usr/bin/env bash
# Import with everything it does (marks, articles, master and preview pictures, photographs, database) beside pdftoppm, which only draws.
# The two take turns, so that a change in the machine's speed touches both.
. "$(dirname "$0")/lib.sh"
need pdftoppm poppler-utils
rounds=${ROUNDS:-3}

bench_issue() {
  local name=$1 folder=$2 pages
  pages=$(find "$folder" -name '*.pdf' | wc -l)
  rm -f "$scratch"/*.rows
  for ((i = 0; i < rounds; i++)); do
    # The compiled engine stays, as it does in a newsroom; the first import on a machine compiles it once (some 5 s of CPU).
    find "$scratch/data" -mindepth 1 -maxdepth 1 ! -name cache -exec rm -rf {} +
    measure dotnet "$program" import "$folder" --publication bench --data "$scratch/data" --json >>"$scratch/ours.rows"
    mkdir -p "$scratch/ppm"
    measure bash -c 'for f in "$1"/*.pdf; do pdftoppm -r 200 "$f" "$2/$(basename "$f" .pdf)"; done' _ "$folder" "$scratch/ppm" >>"$scratch/poppler.rows"
    rm -rf "$scratch/ppm"
  done
  local cpu wall peak theirs
  cpu=$(median 1 <"$scratch/ours.rows") wall=$(median 2 <"$scratch/ours.rows") peak=$(median 3 <"$scratch/ours.rows")
  theirs=$(median 1 <"$scratch/poppler.rows")
  awk -v n="$name" -v p="$pages" -v c="$cpu" -v w="$wall" -v m="$peak" -v t="$theirs" \
    'BEGIN {printf "| %s | %d | %.2f | %.2f | %.2f | %.1f | %d |\n", n, p, c/p, t/p, c/t, w, m}'
}

dotnet "$program" import "$root/samples/nagihama-shimpo" --publication warm --data "$scratch/data" >/dev/null 2>&1 || { echo "The engine could not be warmed up." >&2; exit 1; }
echo "### Import, CPU beside \`pdftoppm -r 200\` (median of $rounds rounds in turn)"
echo
echo '| issue | pages | CPU s/page | pdftoppm CPU s/page | ratio | wall s | peak RSS MiB |'
echo '|---|---|---|---|---|---|---|'
for edition in "$shared"/editions/dev-zh-01; do
  [ -d "$edition" ] || { echo "Skipped: no editions beside the project." >&2; continue; }
  mkdir -p "$scratch/edition"
  cp "$edition"/p*.pdf "$scratch/edition/"
  bench_issue "$(basename "$edition")" "$scratch/edition"
done
node "$root/bench/broadsheet-issue.mjs" "$scratch/broadsheet" >&2
bench_issue "generated broadsheet" "$scratch/broadsheet"
