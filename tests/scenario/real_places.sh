#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_places.sh BIN_FOLDER WORK_FOLDER REAL_DATA: the real streets of Đà Nẵng, the real runways, and everything that
# 'hatang sample' makes. Skipped (77) where the files are not beside the checkout.
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
number() { sed -n "s/.*\"$1\": \([0-9]*\).*/\1/p" import.json | head -1; }

hatang register create r.gpkg >/dev/null
hatang import streets "$data/danang/danang_oneway_roads.geojson" --format json >import.json
expect "street pieces" 1730 "$(number new)"
expect "pieces with the two ends of another" 17 "$(number line-ends-repeated)"
expect "pieces of length 0" 11 "$(number line-length-zero)"
hatang import streets "$data/danang/danang_oneway_roads.geojson" --format json >import.json
expect "the same file twice" "0 0 1730" "$(number new) $(number changed) $(number unchanged)"
expect "names" 154 "$(hatang streets list --columns name --format ndjson | sed 's/.*"name":"\([^"]*\)".*/\1/' | sort -u | wc -l | tr -d ' ')"

hatang import aerodromes "$data/aviation/vietnam_runways.geojson" --report r.csv --format json >import.json
expect "runways" 34 "$(number accepted)"
expect "VVDN 17L/35R: 3,500 m declared, 3,051 m between its thresholds" 1 "$(grep -c '11483.*3500 m.*3051 m' r.csv)"

hatang sample --sites 1000 -o province >/dev/null
hatang import admin province/admin_units.geojson province/succession.csv >/dev/null
for kind in zones streets poles complaints; do
    # two streets of the sample run in one place for 60 m, and the check of the network says so
    hatang import "$kind" province/$kind.* --fail-on info --format json >import.json || expect "$kind" streets "$kind"
    expect "$kind: read = accepted" "$(number read)" "$(number accepted)"
    hatang import "$kind" province/$kind.* --format json >import.json
    expect "$kind: the same file twice is no change" "" "$(number change)"
done
expect "the register is intact" 0 "$(hatang register verify r.gpkg >/dev/null && echo 0)"
echo "real places: 1,730 street pieces with 17 repeated and 11 empty, 34 runways, a sample province"
rm -rf "$work"
