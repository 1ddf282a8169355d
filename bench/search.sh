#!/usr/bin/env bash
# Search over generated archives beside Lucene.Net and FTS5's trigrams. ARTICLES sets the size (200000 takes half an hour); ENGINES leaves some out.
. "$(dirname "$0")/lib.sh"
articles=${ARTICLES:-10000}
dotnet build -c Release "$root/bench/Broadsheet.SearchBench" -v q -nologo -clp:NoSummary >&2
bench="$root/artifacts/bin/Broadsheet.SearchBench/release/Broadsheet.SearchBench.dll"
echo "### Search, $articles articles"
for engine in ${ENGINES:-broadsheet lucene trigram}; do
  echo
  echo "$engine"
  echo
  dotnet "$bench" index "$engine" "$articles" "$scratch/$engine" 2>/dev/null
  dotnet "$bench" query "$engine" "$articles" "$scratch/$engine"
  [ "$engine" != broadsheet ] || dotnet "$bench" publish "$engine" "$articles" "$scratch/$engine"
done
