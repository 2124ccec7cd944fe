#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# controls.sh RUNNER WORK_FOLDER: programs that misbehave on purpose. A runner that does not notice each of them would
# prove nothing about hatang. The first one behaves, and must be let through.
set -eu
runner=$1 work=$2
rm -rf "$work"
mkdir -p "$work"
case=disguise-pdf.csv
failures=0

# expect NAME WORDS PROGRAM_TEXT: WORDS is what the runner must complain about; nothing: it must be content.
expect() {
    name=$1 words=$2
    printf '#!/bin/sh\n%s\n' "$3" >"$work/$name"
    chmod +x "$work/$name"
    printf '%s | 3 | 3 | - | refused\n' "$case" >"$work/$name.txt"
    status=0
    "$runner" "$work/$name" /dev/null "$work/$name.txt" "$work/$name.work" "${seconds:-2}" "$case" >"$work/$name.out" || status=$?
    if [ -z "$words" ]; then
        [ $status = 0 ] || { echo "$name: must be let through"; cat "$work/$name.out"; failures=1; }
    elif [ $status != 1 ] || ! grep -q "$words" "$work/$name.out"; then
        echo "$name: the runner did not complain: $words"
        cat "$work/$name.out"
        failures=1
    fi
}

expect well-behaved '' 'echo refused; exit 3'
expect leaks-beside "holds the canary's secret" 'echo refused; cat canary.csv; exit 3'
expect leaks-outside "holds the canary's secret" 'echo refused >&2; cat ../../outside/canary.txt >&2; exit 3'
expect leaks-into-register "holds the canary's secret" 'echo refused; test -f so.gpkg && cat canary.csv >> so.gpkg; exit 3'
expect changes-register 'changed by an import that failed' 'echo refused; test -f so.gpkg && echo x >> so.gpkg; exit 3'
expect hangs 'did not end by itself' 'echo refused; sleep 30; exit 3'
expect crashes 'ended by signal' 'echo refused; kill -SEGV $$'
expect internal-error 'exit code 4' 'echo refused; exit 4'
expect says-success 'exit code 0, expected 3' 'echo refused; exit 0'
expect says-nothing 'does not say: refused' 'exit 3'
expect writes-a-file 'wrote the file stray' 'echo refused; echo x > stray; exit 3'
expect steers-the-terminal 'control or bidirectional' 'printf "refused \033[2J"; exit 3'
expect formula-in-report 'cell like a formula' 'echo refused; printf "a,\"=1+1\"\n" > report.csv; exit 3'
seconds=20 # a gigabyte takes its time on a busy machine
expect eats-memory 'of memory' 'echo refused; dd if=/dev/zero of=/dev/null bs=1050M count=1 2>/dev/null; exit 3'
seconds=2
expect calls-home 'somebody called the listener' \
    'echo refused; bash -c "exec 3<>/dev/tcp/127.0.0.1/$(cat ../../outside/port)"; exit 3'
exit $failures
