#!/usr/bin/env bash
# Imports sample pages with bytes changed (MUTATIONS=400).
. "$(dirname "$0")/lib.sh"
need node nodejs
node "$root/bench/hardship/mutate.mjs"
