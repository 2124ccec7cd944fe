# shellcheck shell=sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts here: the same locale everywhere, and steps that say how long they took.
set -eu
export LC_ALL=C.UTF-8
unset LANGUAGE
root=$(cd "$(dirname "$0")/.." && pwd)
export root
cores=$(nproc)
export cores

# step TITLE COMMAND…: runs it; prints the title before and the seconds after.
step() {
    title=$1
    shift
    printf '\n== %s\n' "$title"
    began=$(date +%s)
    status=0
    "$@" || status=$?
    printf '== %s: %s s\n' "$title" "$(($(date +%s) - began))"
    return $status
}
