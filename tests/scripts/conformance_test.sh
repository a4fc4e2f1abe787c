#!/usr/bin/env bash
# The publish primitive on a directory, a size-limited tmpfs, a read-only one, and a folder that fails on command.
# What the machine cannot do (mount, FUSE) is said aloud and left out.
set -euo pipefail
cd "$(dirname "$0")/../.."

programs=build/dev
[[ -x $programs/conformance ]] || programs=build
work=$(mktemp -d)
mounted=()
fuse=
finish() {
    local point
    for point in "${mounted[@]}"; do umount "$point" 2>/dev/null || true; done
    [[ -z $fuse ]] || kill "$fuse" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

points=0
look() {
    local out
    if ! out=$("$programs/conformance" "$@" 2>&1); then
        echo "$out"
        echo "conformance $*: it does not behave as publish needs it"
        exit 1
    fi
    points=$((points + $(grep -c '^ok' <<<"$out")))
    echo "$out"
}

left_out=()
mkdir "$work/dir"
look "$work/dir"

mkdir "$work/tmpfs"
if mount -t tmpfs -o size=3m tmpfs "$work/tmpfs" 2>/dev/null; then
    mounted+=("$work/tmpfs")
    look "$work/tmpfs" --small 3145728
    mount -o remount,ro "$work/tmpfs"
    look "$work/tmpfs" --read-only
else
    left_out+=("tmpfs (no right to mount)")
fi

mkdir "$work/behind" "$work/fuse"
if [[ -x $programs/failing_fuse && -r /dev/fuse && -w /dev/fuse ]]; then
    : >"$work/control"
    "$programs/failing_fuse" "$work/behind" "$work/control" "$work/fuse" 2>/dev/null &
    fuse=$!
    mounted+=("$work/fuse")
    for _ in $(seq 100); do
        mountpoint -q "$work/fuse" && break
        kill -0 "$fuse" 2>/dev/null || break
        sleep 0.1
    done
    if mountpoint -q "$work/fuse"; then
        look "$work/fuse"
        look "$work/fuse" --faults "$work/control"
    else
        left_out+=("FUSE (it did not mount)")
    fi
else
    left_out+=("FUSE (no /dev/fuse or no libfuse3)")
fi

for what in "${left_out[@]}"; do echo "left out: $what"; done
echo "$points points hold${left_out:+; left out: ${left_out[*]}}"
