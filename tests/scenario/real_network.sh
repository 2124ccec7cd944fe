#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_network.sh BIN_FOLDER WORK_FOLDER REAL_DATA: a cable asked for along the real Trần Phú of Đà Nẵng, part of which
# is banned: its stretches add up, and a way over a duct and the streets is found. The network of 1,730 real pieces is
# checked. Skipped (77) where the files are not beside the checkout.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}
if [ ! -f "$data/danang/danang_oneway_roads.geojson" ]; then
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

hatang register create r.gpkg >/dev/null
hatang import admin "$data"/admin/*.csv "$data"/admin/*.gpkg "$data"/admin/*.geojson >/dev/null || [ $? = 1 ]
hatang import streets "$data/danang/danang_oneway_roads.geojson" >/dev/null

# The network as it is drawn.
hatang check network --notes --format ndjson >found.ndjson 2>said.txt || [ $? = 1 ]
expect "every record is checked" 1 "$(grep -c '^1730 records checked' said.txt)"
expect "the 17 pieces drawn twice, at least, lie in one place" 1 \
    "$([ "$(grep -c '"check":"overlap"' found.ndjson)" -ge 17 ] && echo 1)"

# The longest piece of Trần Phú, from one end to the other, 4 m to the side.
hatang streets list --where "name = 'Trần Phú'" --columns code,measured_length_m --format csv >pieces.csv
code=$(tail -n +2 pieces.csv | sort -t, -k2,2gr | head -1 | cut -d, -f1)
hatang streets list --where "code = '$code'" --format geojson -o tuyen.geojson
length=$(tail -n +2 pieces.csv | sort -t, -k2,2gr | head -1 | cut -d, -f2 | tr -d '\r')
printf 'Tên đường\nTrần Phú\n' >cam.csv
hatang import zones cam.csv --kind no_new_aerial --instrument "danh mục thử" >/dev/null || true
hatang check route tuyen.geojson --kind aerial --operator Viettel --format json >route.json || expect "it fails" 1 $?
expect "the whole is as long as the piece, to the millimetre" "$(printf '%.3f' "$length")" \
    "$(sed -n 's/^    "length_m": \([0-9.]*\).*/\1/p' route.json | head -1 | awk '{ printf "%.3f", $1 }')"
expect "its stretches add up" "$(printf '%.3f' "$length")" \
    "$(sed -n '/"stretches": \[/,/^  \],/p' route.json | sed -n 's/^      "length_m": \([0-9.]*\).*/\1/p' | awk '{ s += $1 } END { printf "%.3f", s }')"
expect "the ban decides" '  "verdict": "fail",' "$(grep -m1 '^  "verdict"' route.json)"
expect "a way is found over the real streets" 1 "$(grep -c '"found": true' route.json)"
hatang check route tuyen.geojson --kind aerial --operator Viettel -o route.html || [ $? = 1 ]
expect "a page with a map" 1 "$(grep -c '<svg' route.html)"
echo "real network: $(cat said.txt)"
rm -rf "$work"
