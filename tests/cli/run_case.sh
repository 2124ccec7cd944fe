#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# run_case.sh check|bless BIN_FOLDER CASE_FOLDER WORK_FOLDER
# Runs one golden case (README.md beside this file) in a fresh folder and compares what it printed; bless rewrites the
# expected files instead.
set -eu
mode=$1 bin=$2 case=$3 work=$4
tests=$(cd "$(dirname "$0")" && pwd)
source=${tests%/tests/cli}
case=$(cd "$case" && pwd)

# Only what is named here reaches the case, so that nobody's settings decide what is expected.
run_clean() {
    env -i PATH="$bin:/usr/local/bin:/usr/bin:/bin" HOME="$work/home" USER=tester LOGNAME=tester HATANG_ACTOR=tester LANG=C.UTF-8 TZ=UTC \
        ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} SAMPLE="$source/data/sample" CASE="$case" \
        SAMPLE_REGISTER="${SAMPLE_REGISTER:-}" "$@"
}

# What differs from machine to machine and from run to run gets a name.
normalise() {
    sed -e "s|$work/in|<TMP>|g" -e "s|$source|<SOURCE>|g" -f "$tests/normalise.sed" "$1"
}

run_case() {
    cd "$work/in"
    if [ -f "$case/prepare" ]; then
        run_clean sh -eu "$case/prepare" >"$work/prepare" 2>&1 </dev/null || {
            echo "prepare failed:"
            cat "$work/prepare"
            return 1
        }
    fi
    stdin=/dev/null
    [ ! -f "$case/stdin" ] || stdin=$case/stdin
    status=0
    if [ -f "$case/cmd" ]; then
        run_clean sh -u "$case/cmd" <"$stdin" >"$work/out" 2>"$work/err" || status=$?
    else
        run_clean sh -uc "exec hatang $(tr '\n' ' ' <"$case/args")" <"$stdin" >"$work/out" 2>"$work/err" || status=$?
    fi
    normalise "$work/out" >"$work/stdout"
    normalise "$work/err" >"$work/stderr"
    echo "$status" >"$work/exit"
}

compare() {
    expected=$case/$1
    [ -f "$expected" ] || expected=$work/none
    diff -u --label "expected $1" --label "actual $1" "$expected" "$work/$1"
}

# Empty output and exit code 0 are not written down.
bless() {
    default=$2
    if [ "$(cat "$work/$1")" = "$default" ]; then
        rm -f "$case/$1"
    elif ! cmp -s "$work/$1" "$case/$1"; then
        cp "$work/$1" "$case/$1"
        echo "blessed ${case#"$tests"/}/$1"
    fi
}

rm -rf "$work"
mkdir -p "$work/in" "$work/home"
work=$(cd "$work" && pwd)
bin=$(cd "$bin" && pwd)
: >"$work/none"
run_case
if [ "$mode" = bless ]; then
    bless stdout ''
    bless stderr ''
    bless exit 0
else
    [ -f "$case/exit" ] || echo 0 >"$work/none_exit"
    wrong=0
    compare stdout || wrong=1
    compare stderr || wrong=1
    diff -u --label 'expected exit' --label 'actual exit' \
        "$([ -f "$case/exit" ] && echo "$case/exit" || echo "$work/none_exit")" "$work/exit" || wrong=1
    [ $wrong = 0 ] || exit 1
fi
rm -rf "$work"
