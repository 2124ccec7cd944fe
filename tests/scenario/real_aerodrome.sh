#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_aerodrome.sh BIN_FOLDER WORK_FOLDER REAL_DATA SAMPLE: masts near Đà Nẵng airport against its surfaces, from the real
# thresholds. Skipped (77) where the files are not beside the checkout.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}
sample=$4
if [ ! -f "$data/aviation/vietnam_runways.geojson" ]; then
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
hatang import admin "$sample/admin_units.geojson" "$sample/succession.csv" >/dev/null
hatang import aerodromes "$data/aviation/vietnam_runways.geojson" --report runways.csv >/dev/null
expect "runways without elevations" 11 "$(grep -c runway-elevation-missing runways.csv)"
hatang import aerodromes "$data/aviation/vietnam_aerodromes.geojson" --report points.csv >/dev/null
expect "aerodromes without an elevation" 12 "$(grep -c aerodrome-elevation-missing points.csv)"
expect "runway lengths in feet in a column without a unit" yes \
    "$(grep -q 'runway-length-too-long' points.csv && echo yes)"

# what of a surface VVDN is said, and its limit
surface_at() {
    printf 'filed: 2017-06-30\nposition: {lon: %s, lat: %s}\nheight_m: 30\nhost_height_m: 0\nground_elevation_m: 6\n' \
        "$1" "$2" >d.yaml
    hatang check application d.yaml --format json --fail-on never >answer.json
    grep -o '[a-z -]* surface VVDN ([^)]*) allows [0-9.]* m' answer.json | sort -u | head -1
}
# The highest threshold is 35R: 36 ft = 10.97 m. Level with the runways' middle, 1 km west of them: 45 m above it.
expect "inner horizontal surface" " the inner horizontal surface VVDN (17L/35R) allows 55.97 m" "$(surface_at 108.1867 16.0437)"
# 2 km out on the line of 17L/35R the lower of two: threshold 17R (26 ft = 7.92 m) lies 3 m farther back along the track, and
# its surfaces rise 2 % from 60 m before it: 7.92 m + 0.02 (2003 m - 60 m).
expect "approach" " the approach surface VVDN (17R) allows 46.78 m" "$(surface_at 108.195372 16.075595)"
echo "real aerodrome: 11 runways without elevations named, the surfaces of VVDN to the centimetre"
rm -rf "$work"
