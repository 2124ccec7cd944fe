#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_ledger.sh BIN_FOLDER WORK_FOLDER REAL_DATA: the ledger of the real one-way pieces of Đà Nẵng by the real wards of
# now and districts of then adds up to the millimetre. Skipped (77) where the files are not beside the checkout.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}
if [ ! -f "$data/danang/danang_oneway_roads.geojson" ] || [ ! -f "$data/admin/danang_wards_2025_full.gpkg" ]; then
    echo "skipped: needs the real data folder $data"
    exit 77
fi
rm -rf "$work"
mkdir -p "$work"
cd "$work"
export HATANG_REGISTER=r.gpkg HATANG_ACTOR=tester HATANG_TODAY=2026-11-20 LANG=C.UTF-8

expect() {
    if [ "$2" != "$3" ]; then
        printf '%s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        exit 1
    fi
}
# The sum of a column of NDJSON in whole millimetres.
sum() {
    column=$1
    shift
    hatang ledger "$@" --format ndjson 2>/dev/null | sed "s/.*\"$column\":\([0-9.]*\).*/\1/" |
        awk '{ s += sprintf("%.0f", $1 * 1000000) } END { printf "%.0f", s }'
}
rows() { hatang ledger "$@" --format ndjson 2>/dev/null | wc -l | tr -d ' '; }

hatang register create r.gpkg >/dev/null
hatang import admin "$data"/admin/*.csv "$data"/admin/*.gpkg "$data"/admin/*.geojson >/dev/null || [ $? = 1 ]
hatang import streets "$data/danang/danang_oneway_roads.geojson" >/dev/null

whole=$(sum line_km --by state)
expect "kilometres of lines, in millimetres" 400341427 "$whole"
expect "by ward" "$whole" "$(sum line_km --by ward)"
expect "by district of then" "$whole" "$(sum line_km --by district)"
expect "by ward, district, street and state" "$whole" "$(sum line_km --by ward,district,street,state)"
expect "streets: of 154 names some are \"Trần Phú\" and \"Đường Trần Phú\"" 141 "$(rows --by street)"
expect "wards, and one row for what lies in none" 17 "$(rows --by ward)"

# Without sharing between carriageways every line counts where it lies, but for stretches drawn twice.
once=$(sum km --by state --side-by-side 0)
expect "counted once by ward" "$once" "$(sum km --by ward --side-by-side 0)"
expect "counted once is less than drawn" 1 "$([ "$once" -lt "$whole" ] && echo 1)"
shared=$(sum km --by state)
expect "carriageways share: between half and all" 1 "$([ "$shared" -gt $((whole / 2)) ] && [ "$shared" -lt "$once" ] && echo 1)"

# What lies in the wards asked for, and what lies outside them, is the whole.
inside=$(sum line_km --by state --commune "Phường Hải Châu")
expect "one ward alone is its row" "$inside" \
    "$(hatang ledger --by ward --format ndjson 2>/dev/null | grep '"Phường Hải Châu"' | sed 's/.*"line_km":\([0-9.]*\).*/\1/' | awk '{ printf "%.0f", $1 * 1000000 }')"
echo "real ledger: $whole mm of lines, $once mm drawn once, $shared mm with carriageways together"
rm -rf "$work"
