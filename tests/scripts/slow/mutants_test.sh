#!/usr/bin/env bash
# Do the tests notice? A copy of the sources is spoilt in one place at a time, and the tests named for it must fail. A mutant that lives
# is a test that is missing. One build folder for all: each mutant builds anew the room it is in and links core_tests once more.
set -euo pipefail
cd "$(dirname "$0")/../../.."

jobs=${JOBS:-$(nproc)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tree
mkdir "$tree"
cp -a CMakeLists.txt CMakePresets.json cmake core kiosk tests assets deploy "$tree/"

configure() { cmake -S "$tree" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0; }
build() { cmake --build "$work/build" -j "$jobs" --target core_tests; }
loud() { "$@" >"$work/log" 2>&1 || { tail -n 30 "$work/log"; return 1; }; }

loud configure || { echo "the copy cannot be configured"; exit 1; }
loud build || { echo "the copy cannot be built"; exit 1; }

killed=0
lived=0
# mutant FILE WHAT WITH TESTS: WHAT stands in FILE exactly once; TESTS is a Catch2 pattern that matches some.
mutant() {
    local file=$1 what=$2 with=$3 tests=$4
    loud build || { echo "FAIL: $file as it stands does not build"; exit 1; } # the one before is taken out
    (cd "$tree" && "$work/build/core_tests" "$tests" >"$work/log" 2>&1) ||
        { echo "FAIL: \"$tests\" fails without any mutant"; tail -n 30 "$work/log"; exit 1; }
    if ! grep -q '^All tests passed' "$work/log"; then
        echo "FAIL: no test is called \"$tests\""
        exit 1
    fi
    WHAT=$what WITH=$with python3 - "$tree/$file" <<'END' || exit 1
import os, sys
path = sys.argv[1]
text = open(path, encoding="utf-8").read()
found = text.count(os.environ["WHAT"])
if found != 1:
    sys.exit(f"FAIL: {path} has {os.environ['WHAT']!r} {found} times; the list of mutants must follow the sources")
open(path, "w", encoding="utf-8").write(text.replace(os.environ["WHAT"], os.environ["WITH"]))
END
    loud build || { echo "FAIL: the mutant of $file does not build"; exit 1; }
    if (cd "$tree" && timeout 300 "$work/build/core_tests" "$tests" >"$work/log" 2>&1); then
        echo "LIVES: $file with \"$with\", though \"$tests\" was asked"
        lived=$((lived + 1))
    else
        killed=$((killed + 1))
    fi
    cp "$file" "$tree/$file" # without its old time, so that it is built again
}

# A segment that anybody signed, or in which a record was changed.
mutant core/share/segment.cpp 'if (!is_signed(signed_digest(' 'if (false && !is_signed(signed_digest(' \
    'the reason says what is wrong with a segment'
mutant core/share/segment.cpp 'if (segment.tip() != trailer->tip)' 'if (false && segment.tip() != trailer->tip)' \
    'the reason says what is wrong with a segment'
# A certificate that the root did not sign.
mutant core/share/certificate.cpp '|| !is_signed_text(kind.name, text, signer)' '' \
    'a certificate with any single bit flipped is refused'
# Whoever asks to join in another's name.
mutant core/share/join.cpp 'if (!is_signed_text(kind.name, text, request.key))' \
    'if (false && !is_signed_text(kind.name, text, request.key))' 'a request to join with any single bit flipped is refused'
# Published without being on the disk, without being read again, and over what somebody else put there.
mutant core/share/publish.cpp 'file->flush();' '' 'a published file stands there whole*'
mutant core/share/publish.cpp 'if (!holds(tmp, bytes)) fail(EIO, "read back " + tmp);
        place' 'place' 'a full share that takes every byte without a word is found out before the rename'
mutant core/share/folder.cpp 'RENAME_NOREPLACE) == 0)' '0) == 0)' 'a rename never takes a name that is there*'
# Strangers' records under enforce.
mutant core/share/import.cpp 'if (trust_.may_fold(jid, 1, endless)) return Way::all;' \
    'if (true || trust_.may_fold(jid, 1, endless)) return Way::all;' "under enforce a stranger's segments wait unread*"
# A conflict that is never settled, and one that nobody hears of.
mutant core/journal/fold_heads.cpp 'if (change.base) rows.take_base(*change.base);' '' \
    'an edit that names both values closes the conflict'
mutant core/journal/fold_heads.cpp '!rows.is_named(arriving.tip)' 'true' \
    'edits that follow each other are no conflict*'
# Which change stands would hang on the order in which they came.
mutant core/journal/cells.cpp 'mine > theirs;' 'true;' 'the later change of a cell stands*'
# A night that failed is not tried again.
mutant core/share/sync_state.cpp 'store.set_local(local_next_try, std::to_string(' \
    'store.set_local(local_free, std::to_string(' 'the next try stands in the store until one gets through*'

echo "$killed mutants were noticed, $lived were not"
[[ $lived -eq 0 ]]
