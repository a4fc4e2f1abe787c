#!/usr/bin/env bash
# Plants in a box, with bad nights, power cuts, copied disks and hands on the share, in two processes side by side; all stations must end
# equal. HISTORIES=2000 for more, SEED=n to repeat.
set -euo pipefail
cd "$(dirname "$0")/../.."
kata=${KATA:-${BUILD:-build}/kata}
histories=${HISTORIES:-}
seed=${SEED:-$((RANDOM * 32768 + RANDOM))}
shape=(--stations 4 --edits 60)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# However fast the machine is: as many as fit into some 40 s, by what the first ones took.
begin=$(date +%s%N)
run() { "$kata" simulate "${shape[@]}" --histories "$2" --seed "$1" >"$work/$1" 2>&1; }
halves() {
    local first=$1 count=$2 faults=0 one=0
    run "$first" $((count / 2)) &
    one=$!
    run $((first + count / 2)) $((count - count / 2)) || faults=1
    wait "$one" || faults=1
    return "$faults"
}
faults=0
done=0
if [[ -n $histories ]]; then
    halves "$seed" "$histories" || faults=1
    done=$histories
else
    halves "$seed" 8 || faults=1
    took_ms=$((($(date +%s%N) - begin) / 1000000))
    done=$((8 * 34000 / (took_ms + 1)))
    ((done <= 2000)) || done=2000
    ((done < 2)) || halves $((seed + 8)) "$done" || faults=1
    done=$((done + 8))
fi
if ((faults)); then
    grep -hv 'histories from seed\|^ *[0-9]\+  ' "$work"/* || true
    for log in "$work"/*; do
        { grep -o '^seed [0-9]*' "$log" || true; } | while read -r _ one; do
            # The first history of a process is not quite like a later one.
            later=$((one == ${log##*/} ? 0 : 1))
            echo "again: $kata simulate ${shape[*]} --seed $((one - later)) --histories $((1 + later))"
        done
    done
    echo "not all of $done histories ended equal (seed $seed)"
    exit 1
fi
echo "$done histories of ${shape[1]} stations and ${shape[3]} edits ended equal (seed $seed)"
