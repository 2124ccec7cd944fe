#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_units.sh BIN_FOLDER WORK_FOLDER REAL_DATA: the whole of the real administrative files, then the same places asked
# by the units of then and of now. Skipped (77) where the files are not beside the checkout.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}/admin
if [ ! -f "$data/vn_units_2025_codes.csv" ]; then
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
codes() { hatang sites list "$@" --columns code --format ndjson | sed 's/.*"code":"\([^"]*\)".*/\1/' | tr '\n' ' '; }

hatang register create r.gpkg >/dev/null
# four rows of the popular table carry a code that never was: exit 1, the rest is taken
hatang import admin "$data"/*.csv "$data"/*.gpkg "$data"/*.geojson --format json >import.json || [ $? = 1 ]
expect "provinces now" 34 "$(number provinces_now)"
expect "communes now" 3321 "$(number communes_now)"
expect "provinces before" 63 "$(number provinces_before)"
expect "districts before" 696 "$(number districts_before)"
expect "districts of 2009 that ended before" 19 "$(number districts_historic)"
expect "communes before" 10035 "$(number communes_before)"
expect "old communes without successor" 0 "$(number communes_without_successor)"
expect "read = accepted + rejected + skipped" "$(number read)" $(($(number accepted) + $(number rejected) + $(number skipped)))

hatang import admin "$data"/*.csv "$data"/*.gpkg "$data"/*.geojson --format json >import.json || [ $? = 1 ]
expect "the same files twice are no change" "" "$(number change)"

expect "Xã Hòa Liên became two wards" "20194 20197" \
    "$(hatang admin succession "Xã Hòa Liên" --format ndjson | sed 's/.*"after_code":"\([0-9]*\)".*/\1/' | sort | tr '\n' ' ' | sed 's/ $//')"
hatang admin show 20242 2>err.txt && exit 1
expect "a re-used code names both candidates" 1 "$(grep -c "Phường Phước Ninh.*Phường Hải Châu" err.txt)"
expect "the code before the reform" "Phường Phước Ninh" \
    "$(hatang admin show 20242 --as-of 2025-06-30 --format ndjson | sed 's/.*"full_name":"\([^"]*\)".*/\1/')"
expect "Đồng Nai is a municipality since 30/4/2026" "Thành phố Đồng Nai" \
    "$(hatang admin show "Đồng Nai" --level province --as-of 2026-05-01 --format ndjson | sed 's/.*"full_name":"\([^"]*\)".*/\1/')"
expect "and was a province before" "Tỉnh Đồng Nai" \
    "$(hatang admin show "Đồng Nai" --level province --as-of 2026-04-29 --format ndjson | sed 's/.*"full_name":"\([^"]*\)".*/\1/')"

# The cathedral and 30/4 street stood in one district; today they lie in two wards. The third is of Quảng Nam.
cat >list.csv <<END
Mã trạm;Doanh nghiệp;Toạ độ X (m);Toạ độ Y (m);Phường/Xã;Quận/Huyện;Tỉnh
T1;Viettel;1777017,74;550412,36;;Quận Hải Châu;Thành phố Đà Nẵng
T2;Viettel;1774300,00;549900,00;;Quận Hải Châu;Thành phố Đà Nẵng
T3;Viettel;1756065,52;561510,35;Phường Minh An;Thành phố Hội An;Tỉnh Quảng Nam
T4;Viettel;1776600,00;552300,00;Phường Phước Mỹ;Quận Sơn Trà;Thành phố Đà Nẵng
END
hatang import sites list.csv --format json >import.json
expect "the zone is found from the rows" EPSG:5899 "$(sed -n 's/.*"used": "\(EPSG:[0-9]*\)".*/\1/p' import.json)"
expect "Quận Hải Châu on 30/6/2017" "T1 T2 " "$(codes --district "Quận Hải Châu" --as-of 2017-06-30)"
expect "Phường Hải Châu now" "T1 " "$(codes --commune "Phường Hải Châu")"
expect "Tỉnh Quảng Nam of before" "T3 " "$(codes --province "Tỉnh Quảng Nam" --as-of 2017-06-30)"
expect "Đà Nẵng of now holds Hội An" "T1 T2 T3 T4 " "$(codes --province "Đà Nẵng" --as-of 2026-01-01)"
expect "Đà Nẵng of before does not" "T1 T2 T4 " "$(codes --province "Đà Nẵng" --as-of 2017-06-30)"
expect "the register is intact" 0 "$(hatang register verify r.gpkg >/dev/null && echo 0)"
echo "the real units: 34 + 3,321 now, 63 + 696 + 10,035 before, asked by old and new names"
rm -rf "$work"
