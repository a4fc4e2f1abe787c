#!/usr/bin/env bash
# Two thousand histories.
HISTORIES=${HISTORIES:-2000} exec "$(dirname "$0")/../simulate_test.sh"
