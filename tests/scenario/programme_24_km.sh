#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# programme_24_km.sh BIN_FOLDER WORK_FOLDER REAL_DATA: seven stretches of street, 24 km, bundled in the first half of
# 2017 (Đà Nẵng's report of that half year), entered as a programme, are 24.0 km in its progress. The report gives their
# number and length, not their names: the seven streets here are chosen. Without a street layer the lengths as stated
# count; with the real streets, where the files are beside the checkout, the measured ones.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}
rm -rf "$work"
mkdir -p "$work"
cd "$work"
export HATANG_REGISTER=r.gpkg HATANG_ACTOR=tester HATANG_TODAY=2017-07-10 LANG=C.UTF-8

expect() {
    if [ "$2" != "$3" ]; then
        printf '%s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        exit 1
    fi
}
# One figure of the only row: total COLUMN [OPTION ...]
total() {
    column=$1
    shift
    hatang programme progress CT-2017 "$@" --format ndjson 2>/dev/null | sed "s/.*\"$column\":\([0-9.]*\).*/\1/"
}
# The sum of a column over the rows, in metres.
sum() {
    column=$1
    shift
    hatang "$@" --format ndjson 2>/dev/null | sed "s/.*\"$column\":\([0-9.]*\).*/\1/" |
        awk '{ s += sprintf("%.0f", $1 * 1000000) } END { printf "%.0f", s }'
}

cat >doan-tuyen.csv <<'END'
Tên đường;Chiều dài (m);Giai đoạn;Hạn hoàn thành
Ngô Quyền;8000;6T-2017;30/06/2017
Bạch Đằng;4700;6T-2017;30/06/2017
Lê Đại Hành;2200;6T-2017;30/06/2017
Hoàng Thị Loan;2300;6T-2017;30/06/2017
Điện Biên Phủ;2900;6T-2017;30/06/2017
Nguyễn Sinh Sắc;2100;6T-2017;30/06/2017
Nguyễn Chí Thanh;1800;6T-2017;30/06/2017
END

enter() {
    hatang programme create CT-2017 --kind bundling --name "Sắp xếp, chỉnh trang cáp thông tin" \
        --phase "6T-2017=01/01/2017..30/06/2017" >/dev/null
    hatang programme plan CT-2017 doan-tuyen.csv >plan.txt
    expect "planned, not done" 0 "$(total done_km)"
    hatang programme done CT-2017 "Ngô Quyền" "Bạch Đằng" "Lê Đại Hành" --on 31/03/2017 >/dev/null
    hatang programme done CT-2017 "Hoàng Thị Loan" "Điện Biên Phủ" "Nguyễn Sinh Sắc" "Nguyễn Chí Thanh" --on 28/06/2017 >/dev/null
    expect "seven stretches" 7 "$(total items_done --as-of 2017-06-30)"
    expect "three of them by the end of March" 3 "$(total items_done --as-of 2017-03-31)"
    expect "as stated" 24 "$(total as_stated_km --as-of 2017-06-30)"
    expect "of the half year" "$(total done_km --as-of 2017-06-30)" \
        "$(total done_since_km --as-of 2017-06-30 --since 2016-12-31)"
    hatang register verify >/dev/null
}

hatang register create r.gpkg >/dev/null
enter
expect "24.0 km as stated" 24 "$(total done_km --as-of 2017-06-30)"
expect "all of it by statement" 24 "$(total stated_only_km --as-of 2017-06-30)"
expect "seven findings say so" 7 "$(awk '$2 == "item-stated-only" { print $1 }' plan.txt)"

if [ ! -f "$data/danang/danang_oneway_roads.geojson" ]; then
    echo "24.0 km as stated; the measured ones need the real data folder $data"
    rm -rf "$work"
    exit 77
fi
rm r.gpkg
hatang register create r.gpkg >/dev/null
hatang import streets "$data/danang/danang_oneway_roads.geojson" >/dev/null
enter
measured=$(total done_km --as-of 2017-06-30)
expect "24.0 km measured" 24.0 "$(echo "$measured" | awk '{ printf "%.1f", $1 }')"
expect "nothing by statement" 0 "$(total stated_only_km --as-of 2017-06-30)"
whole=$(sum done_km programme progress CT-2017 --as-of 2017-06-30)
for group in item street month quarter; do
    expect "by $group" "$whole" "$(sum done_km programme progress CT-2017 --by $group --as-of 2017-06-30)"
done
hatang ledger --by phase --as-of 2017-06-30 --format ndjson 2>/dev/null | grep '"phase_code":"6T-2017"' >phase.json
expect "the ledger by phase" "$measured" "$(sed 's/.*"done_km":\([0-9.]*\).*/\1/' phase.json)"
expect "bundled in the ledger" "$measured" "$(sed 's/.*"bundled_km":\([0-9.]*\).*/\1/' phase.json)"
expect "nothing was bundled before" 0 "$(sum bundled_km ledger --as-of 2016-12-31 --by state 2>/dev/null || echo 0)"
echo "$measured km measured, 24 km as stated"
rm -rf "$work"
