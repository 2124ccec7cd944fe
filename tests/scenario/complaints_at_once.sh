#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# complaints_at_once.sh BIN_FOLDER WORK_FOLDER: eight processes add and answer complaints on one register: no number twice, none left
# out, a stale version refused; the log verifies. And nobody's name or telephone is in any list, export, figure, layer or log.
set -eu
PATH=$1:$PATH
work=$2
rm -rf "$work"
mkdir -p "$work"
cd "$work"
export HATANG_REGISTER=r.gpkg HATANG_ACTOR=tester HATANG_TODAY=2017-06-30 LANG=C.UTF-8

expect() {
    if [ "$2" != "$3" ]; then
        printf '%s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        exit 1
    fi
}
hatang register create r.gpkg > /dev/null
for p in 1 2 3 4 5 6 7 8; do
    (
        for n in 1 2 3 4; do
            until hatang complaint add --channel app --received 2017-06-2$n --content "việc $p-$n" --name "Nguyễn Canary Số" --phone 0987654321 \
                --email canary@example.vn --id-number 048099000777 --sender-address "9 Phố Canary" --at 108.2$p,16.0$n > "out.$p.$n" 2> "err.$p.$n"; do
                grep -q 'another process' "err.$p.$n" || exit 1
            done
        done
    ) &
done
wait
expect "complaints" 32 "$(hatang complaint list --count)"
expect "numbers without repeats or gaps" "$(seq -f 'PA-2017-%04g' 1 32)" "$(cat out.* | sed -n 's/^\(PA-[0-9-]*\):.*/\1/p' | sort)"

# all eight saw version 1: one step is taken, seven are refused with both values
for p in 1 2 3 4 5 6 7 8; do
    (
        while ! hatang complaint step PA-2017-0001 accept --seen 1 > "step.$p" 2> "refused.$p"; do
            grep -q 'another process' "refused.$p" || break
        done
    ) &
done
wait
expect "one step" 1 "$(cat step.* | grep -c '^PA-2017-0001')"
expect "refused with both values" 7 "$(cat refused.* | grep -c 'version 1 (Received) was seen, now it is version 2 (Accepted')"
hatang register verify > verified
grep -q 'Intact' verified

# the canary stands in its own table, and nowhere else
canary='Canary\|0987654321\|canary@\|048099000777'
hatang complaint show PA-2017-0001 --with-persons --why "kiểm tra" | grep -q "$canary"
for format in table json ndjson csv geojson kml gpx; do
    hatang complaint list --columns all --format $format > "list.$format" 2>/dev/null
done
for format in gpkg fgb xlsx; do
    hatang complaint list --columns all --format $format -o "list.$format" 2>/dev/null
done
mkdir x
unzip -q list.xlsx -d x
cat x/xl/*.xml x/xl/worksheets/*.xml > list.sheet
grep -q "PA-2017-0001" list.sheet || { echo "FAILED: the workbook was not read"; exit 1; }
hatang complaint show PA-2017-0001 > shown
hatang complaint show PA-2017-0001 --format json > shown.json
hatang complaint overdue > overdue.txt
hatang complaint figures --by body,commune,month > figures.txt
hatang complaint candidates PA-2017-0001 --format csv > candidates.csv 2>/dev/null
hatang complaint open311 > open311.json
hatang complaint list --text canary > searched.txt 2>/dev/null
hatang register log > log.txt
hatang register info > info.txt
for layer in $(sqlite3 r.gpkg "SELECT table_name FROM gpkg_contents"); do sqlite3 r.gpkg "SELECT * FROM $layer"; done > layers.txt
for file in list.* shown* overdue.txt figures.txt candidates.csv open311.json searched.txt log.txt info.txt layers.txt; do
    expect "$file holds nobody's data" 0 "$(grep -ac "$canary" "$file" || true)"
done
echo "eight at once: 32 numbers, one step of eight; no canary in $(ls list.* shown* *.txt | wc -l | tr -d ' ') files"
