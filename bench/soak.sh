#!/usr/bin/env bash
# Readers, a press and a desk at one site for long (MINUTES=60).
. "$(dirname "$0")/lib.sh"
need node nodejs
node "$root/bench/hardship/soak.mjs"
