#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# bless_all.sh BIN_FOLDER WORK_FOLDER: rewrites the expected files of every case; HATANG_BLESS=sites-list/* (a shell
# pattern of NOUN-VERB/CASE) limits it. Read the diff like code.
set -eu
bin=$1 work=$2
cd "$(dirname "$0")"
# The register that many cases start from, as the test cli.sample_register makes it.
sh sample_register.sh "$bin" "$work/sample.gpkg"
export SAMPLE_REGISTER="$work/sample.gpkg"
failed=0
for case in */*/; do
    case=${case%/}
    [ -f "$case/args" ] || [ -f "$case/cmd" ] || continue
    # shellcheck disable=SC2254  # it is a pattern
    case $case in ${HATANG_BLESS:-*}) ;; *) continue ;; esac
    sh run_case.sh bless "$bin" "$case" "$work/bless" || { echo "cannot bless $case" >&2; failed=1; }
done
exit $failed
