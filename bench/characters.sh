#!/usr/bin/env bash
# Are the characters right? On pages as presses deliver them against their truth, and on every PDF beside the project against two other readers.
. "$(dirname "$0")/lib.sh"
need node nodejs
dotnet build -c Release "$root/bench/Broadsheet.CharacterBench" -v q -nologo -clp:NoSummary >&2
bench=$root/artifacts/bin/Broadsheet.CharacterBench/release/Broadsheet.CharacterBench.dll
node "$root/bench/press/delivery/build.mjs" "$scratch/delivery" --seed "${SEED:-a}" --pages "${PAGES:-2}" >/dev/null
echo '### Pages as presses deliver them'
echo
dotnet "$bench" --delivery "$scratch/delivery"
echo
need pdftotext poppler-utils
echo '### Three readers'
echo
BROADSHEET_SHARED=$shared dotnet "$bench"
