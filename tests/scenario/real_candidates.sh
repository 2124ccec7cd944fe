#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# real_candidates.sh BIN_FOLDER WORK_FOLDER REAL_DATA: the footnoted addresses of Đà Nẵng looked for among its real streets and wards, old
# and new. Skipped (77) where the files are not beside the checkout.
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
export HATANG_REGISTER=r.gpkg HATANG_ACTOR=tester HATANG_TODAY=2017-06-30 LANG=C.UTF-8
hatang register create r.gpkg > /dev/null
hatang import admin "$data"/admin/*.csv "$data"/admin/*.gpkg "$data"/admin/*.geojson > /dev/null || [ $? = 1 ]
hatang import streets "$data/danang/danang_oneway_roads.geojson" --valid-from 2010-01-01 > /dev/null || [ $? = 1 ]

# ADDRESS|what it rests on|a street that must be found, or nothing
while IFS='|' read -r address basis street; do
    hatang complaint candidates --address "$address" > found.txt 2> /dev/null
    grep -q "^Place: $basis" found.txt || { echo "$address: expected $basis"; cat found.txt; exit 1; }
    [ -z "$street" ] || grep -q "$street" found.txt || { echo "$address: no $street"; cat found.txt; exit 1; }
    ! grep -q '^0 candidates' found.txt || { echo "$address: no candidate"; exit 1; }
done <<'END'
280 Điện Biên Phủ, quận Thanh Khê|along the street|Đường Điện Biên Phủ
Tổ 35A phường Hòa Xuân, quận Cẩm Lệ|in the ward|
Tổ 63 phường Hòa Xuân, quận Cẩm Lệ|in the ward|
K624 Trưng Nữ Vương, quận Hải Châu|along the street|Đường Trưng Nữ Vương
269 Phạm Như Xương, quận Liên Chiểu|in the district|
Tổ 17 phường Hòa Khánh Nam, quận Liên Chiểu|in the ward|
Tổ 155 phường Hòa Khánh Nam, quận Liên Chiểu|in the ward|
55 Ông Ích Khiêm, quận Hải Châu|along the street|Ông Ích Khiêm
1068 Trường Chinh, Q. Cẩm Lệ|along the street|Trường Chinh
QL1A qua xã Hòa Phước|in the ward|
END
# a visit makes it better
hatang complaint add --channel hotline_1022 --content "cáp sà" --address "K624 Trưng Nữ Vương, quận Hải Châu" > /dev/null
hatang complaint locate PA-2017-0001 --at 108.2141,16.0478 > /dev/null
hatang complaint candidates --address "kiệt 624 đường Trưng Nữ Vương" | grep -q 'Place: an address that was fixed, 108.21410 16.04780, within 10 m'
hatang register verify > /dev/null
echo "ten real addresses found"
