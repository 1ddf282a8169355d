#!/usr/bin/env bash
# Accuracy of layout through the whole program: import, export, score against exact truth. Without the material beside the project it says so and ends.
. "$(dirname "$0")/lib.sh"
need python3 python3

score() {
  local title=$1 truth=$2 out=$3 date
  mkdir -p "$out"
  for edition in "$truth"/*/; do
    local name
    name=$(basename "$edition")
    mkdir -p "$scratch/pages/$name" "$out/$name"
    cp "$edition"/p[0-9]*.pdf "$scratch/pages/$name/"
    date=$(python3 -c 'import json,sys; print(json.load(open(sys.argv[1])).get("date") or "2031-01-01")' "$edition/truth.json")
    local slug
    slug=$(tr 'A-Z_.' 'a-z--' <<<"$name")
    dotnet "$program" import "$scratch/pages/$name" --publication "$slug" --date "$date" --data "$scratch/data" --json >"$scratch/$name.json" 2>"$scratch/$name.log" ||
      { echo "$name: import ended with $?; see below" >&2; tail -n 5 "$scratch/$name.log" >&2; }
    dotnet "$program" export edition "$slug/$date" -o "$out/$name/edition.json" --data "$scratch/data" >/dev/null
  done
  echo "### $title"
  echo
  echo '```'
  python3 "$shared/score/layout_score.py" --set "$truth" "$out"
  echo '```'
}

[ -d "$shared/editions" ] || { echo "Skipped: no editions beside the project (set BROADSHEET_SHARED)." >&2; exit 0; }
score 'Generated editions' "$shared/editions" "$scratch/editions"
echo
score 'Real pages' "$shared/real/truth" "$scratch/real"
