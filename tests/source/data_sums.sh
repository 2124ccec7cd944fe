#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# data_sums.sh ROOT [EXPECTED]: every file under ROOT/data has one row in data/SOURCES.md whose SHA-256 is the file's,
# and no row is left over. A row is | file | origin | licence | retrieved | sha256 |. Without EXPECTED nothing may be
# wrong; with it, exactly the lines of that file must be reported.
set -eu
export LC_ALL=C
root=$1
cd "$root/data"

found=$({
    # shellcheck disable=SC2016  # the backquotes are those of the table
    sed -n 's/^| *`\([^`]*\)` *|.*|.*|.*| *`\([0-9a-f]*\)` *|$/row \1 \2/p' SOURCES.md
    find . -type f ! -name SOURCES.md | sed 's,^\./,,' | sort | while IFS= read -r file; do
        printf 'file %s %s\n' "$file" "$(sha256sum <"$file" | cut -d' ' -f1)"
    done
} | awk '
    $1 == "row" { if ($2 in sum) print "data/SOURCES.md: two rows for " $2; sum[$2] = $3; next }
    !($2 in sum) { print "data/" $2 ": no row in data/SOURCES.md (sha256 " $3 ")"; next }
    { if (sum[$2] != $3) print "data/" $2 ": its SHA-256 is " $3 ", data/SOURCES.md says " sum[$2]; delete sum[$2] }
    END { for (file in sum) print "data/SOURCES.md: a row for " file ", which is not there" }' | sort)

cd "$OLDPWD"
expected=''
[ $# -lt 2 ] || expected=$(cat "$2")
[ -z "$found" ] || printf '%s\n' "$found"
[ "$found" = "$expected" ]
