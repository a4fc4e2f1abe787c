#!/usr/bin/env bash
# Two thousand calls that fail, of all that there are.
FAULTS=${FAULTS:-2000} exec "$(dirname "$0")/../faults_test.sh"
