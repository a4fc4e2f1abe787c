#!/usr/bin/env bash
# The real program in a real window on a virtual display: a real pointer wakes the glance, touches Record data, three digits and Save,
# and the point is in the store. Then the same fingers meet a program that was told to end, and a second program's point arrives.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${BUILD:-build}
work=$(mktemp -d)
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

export XDG_CACHE_HOME=$work/cache
# Graphics drivers are unloaded before leaks are looked for, and then cannot be told from ours.
export ASAN_OPTIONS=detect_leaks=0
exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
pids+=($!)
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(head -n1 "$work/display")
export DISPLAY

"$build/kata" demo "$work/station" --station "Cell 7" >/dev/null
before=$("$build/kata" --data "$work/station" points cell-7/exit-cycle --json | python3 -c 'import json,sys; print(len(json.load(sys.stdin)))')
SDL_VIDEODRIVER=x11 "$build/kataboard" --data "$work/station" --board cell-7 --panel 1920x1080@4.033 --trace "$work/trace" &
board=$!
pids+=("$board")

# Waits until the program's own record shows the label on a screen, then touches its middle with the X pointer.
touch_label() {
    local spot
    for _ in $(seq 150); do
        spot=$(python3 tests/scripts/find_label.py "$work/trace" "$1" || true)
        [ -n "$spot" ] && break
        sleep 0.1
    done
    [ -n "$spot" ] || { echo "\"$1\" never came on the glass"; exit 1; }
    # shellcheck disable=SC2086
    xdotool mousemove $spot sleep 0.3 mousedown 1 sleep 0.1 mouseup 1
    sleep 0.3
}
sees() {
    for _ in $(seq 100); do
        tail -n1 "$work/trace" 2>/dev/null | grep -qF "$1" && return 0
        sleep 0.1
    done
    echo "the glass never said \"$1\""; exit 1
}

touch_label glance
touch_label "Record data"
touch_label 1
touch_label 0
touch_label 7
touch_label "Save 107 s"
sees "107 s stored"
now=$("$build/kata" --data "$work/station" points cell-7/exit-cycle --json)
python3 - "$before" "$now" <<'P'
import json, sys
before, points = int(sys.argv[1]), json.loads(sys.argv[2])
assert len(points) == before + 1, (before, len(points))
assert points[-1]["value"] == 107, points[-1]
P

# Another program's record shows without a touch.
"$build/kata" --data "$work/station" record cell-7/exit-cycle 109 >/dev/null
touch_label "Record data"
sees '"109"'

# A plugged-in keyboard types too.
xdotool type --delay 40 110
sees "Save 110 s"

kill "$board"
wait "$board"
"$build/kata" --data "$work/station" check >/dev/null
echo "real window: three digits and Save by a real pointer, stored; ends when told to"
