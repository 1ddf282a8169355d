#!/usr/bin/env bash
# Damages databases, which must be told, and search indexes, which must be healed.
. "$(dirname "$0")/lib.sh"
need node nodejs
need python3 python3
node "$root/bench/hardship/damage.mjs"
