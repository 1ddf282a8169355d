#!/usr/bin/env bash
# Requests per second of a page view and a story view of a sample issue.
. "$(dirname "$0")/lib.sh"
need wrk wrk
need curl curl
port=18098

issue=$root/samples/lanchuan-daily/2031-12-15
date=$(basename "$issue")
dotnet "$program" import "$issue" --publication bench --date "$date" --data "$scratch/data" --publish --json >/dev/null 2>&1
dotnet "$program" serve --data "$scratch/data" --urls http://127.0.0.1:$port >"$scratch/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$scratch"' EXIT
until curl -fso /dev/null http://127.0.0.1:$port/; do sleep 0.1; done

page=$(curl -s http://127.0.0.1:$port/bench/"$date" | grep -o "/bench/$date/p-[A-Za-z0-9-]*" | head -n 1)
story=$(curl -s http://127.0.0.1:$port"$page" | grep -o "/bench/$date/a[0-9]*" | head -n 1)

ticks() { awk '{print $14+$15}' "/proc/$server/stat"; }

row() {
  local name=$1 url=http://127.0.0.1:$port$2 bytes before after result rps total
  bytes=$(curl -s -H 'Accept-Encoding: br' "$url" | wc -c)
  wrk -t1 -c8 -d2s -H 'Accept-Encoding: br' "$url" >/dev/null
  before=$(ticks)
  result=$(wrk -t1 -c8 -d8s --latency -H 'Accept-Encoding: br' "$url")
  after=$(ticks)
  rps=$(awk '/Requests\/sec/ {print $2}' <<<"$result")
  total=$(awk '/requests in/ {print $1}' <<<"$result")
  local p99
  p99=$(awk '/99%/ {print $2}' <<<"$result")
  awk -v n="$name" -v b="$bytes" -v r="$rps" -v p="$p99" -v c=$((after - before)) -v t="$total" -v hz="$(getconf CLK_TCK)" \
    'BEGIN {printf "| %s | %.1f | %.0f | %s | %.0f |\n", n, b/1024, r, p, c/hz/t*1e6}'
}

echo '### Serving the sample issue (wrk, 8 connections, brotli, client on the same machine)'
echo
echo '| what | kB sent | requests/s | p99 | server CPU µs/request |'
echo '|---|---|---|---|---|'
row 'issue' "/bench/$date"
row 'page view' "$page"
row 'story view' "$story"
row 'story as JSON' "$story.json"
echo
awk '/VmRSS|VmHWM/ {printf "%s %.0f MiB; ", $1, $2/1024}' "/proc/$server/status"
echo 'of the server afterwards.'
