#!/usr/bin/env bash
# Lets the disk run full under imports (ROUNDS=20).
. "$(dirname "$0")/lib.sh"
need node nodejs
node "$root/bench/hardship/full.mjs"
