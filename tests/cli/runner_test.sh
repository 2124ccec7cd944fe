#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# runner_test.sh WORK_FOLDER: run_case.sh passes what is as expected, fails on each thing that is not, and blesses.
set -eu
work=$1
runner=$(cd "$(dirname "$0")" && pwd)/run_case.sh
rm -rf "$work"
mkdir -p "$work/bin" "$work/case"
cd "$work"
cat >bin/hatang <<'PROGRAM'
#!/bin/sh
case $1 in
say) echo "$2"; pwd; echo "${HATANG_REGISTER:-no register}" ;;
copy) cat; cat made-by-prepare ;;
fail) echo "hatang: error: $2" >&2; exit 3 ;;
esac
PROGRAM
chmod +x bin/hatang
export HATANG_REGISTER=somebodys

check() { sh "$runner" check bin case run >log 2>&1; }
passes() { check || { echo "should pass: $1"; cat log; exit 1; }; }
fails() { ! check || { echo "should fail: $1"; exit 1; }; }

echo 'say "Quận Hải Châu"' >case/args
printf 'Quận Hải Châu\n<TMP>\nno register\n' >case/stdout
passes 'output as expected, path named, HATANG_ settings not seen'
echo more >>case/stdout
fails 'other stdout'
rm case/stdout
fails 'stdout where none is expected'

echo 'fail "no such file"' >case/args
echo 'hatang: error: no such file' >case/stderr
fails 'exit code 3 where 0 is expected'
echo 3 >case/exit
passes 'stderr and exit code as expected'
echo 'hatang: error: other' >case/stderr
fails 'other stderr'
sh "$runner" bless bin case run >log
passes 'after bless'

echo 'hatang copy | sort' >case/cmd
echo 'echo b >made-by-prepare' >case/prepare
echo a >case/stdin
printf 'a\nb\n' >case/stdout
rm case/stderr case/exit
passes 'cmd with stdin and prepare'
echo 'echo broken; false' >case/prepare
fails 'a prepare that fails'
rm -rf "$work"
