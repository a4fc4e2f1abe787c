#!/usr/bin/env bash
# Five hundred damages.
DAMAGE=${DAMAGE:-500} exec "$(dirname "$0")/../damage_test.sh"
