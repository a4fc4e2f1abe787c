#!/usr/bin/env bash
# A thousand kills.
KILLS=${KILLS:-1000} exec "$(dirname "$0")/../kill_test.sh"
