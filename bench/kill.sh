#!/usr/bin/env bash
# Kills imports, publishing and the site at random moments while readers ask (KILLS=200).
. "$(dirname "$0")/lib.sh"
need node nodejs
node "$root/bench/hardship/kill.mjs"
