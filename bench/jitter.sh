#!/usr/bin/env bash
# How much hangs on the exact numbers in layout: all of them changed at once by chance. SEEDS says how often, SPREAD by how much; ONE=1 changes each alone
# instead and lists the cliffs (a quarter of an hour and more on two cores). Without the material beside the project it says so and ends.
. "$(dirname "$0")/lib.sh"
dotnet build -c Release "$root/bench/Broadsheet.LayoutBench" -v q -nologo -clp:NoSummary >&2
what=(--jitter "${SEEDS:-10}" --spread "${SPREAD:-0.1}")
[ -z "${ONE:-}" ] || what=(--one)
BROADSHEET_SHARED=$shared dotnet "$root/artifacts/bin/Broadsheet.LayoutBench/release/Broadsheet.LayoutBench.dll" "${what[@]}"
