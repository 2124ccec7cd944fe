#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# danang_half_year.sh BIN_FOLDER WORK_FOLDER SAMPLE: the complaints of the first half of 2017 as the department of Đà Nẵng counted them:
# seven lawsuits about stations at the footnoted addresses, each with candidates; thirty reports on cables and poles by hotline
# and application; unlicensed cables handled with the power company. The figures are those of the report.
set -eu
PATH=$1:$PATH
work=$2
sample=$3
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
figure() { # COLUMN ARGUMENTS: one number of the total row
    column=$1
    shift
    hatang complaint figures --by kind "$@" --format ndjson | sed "s/.*\"$column\":\([0-9]*\).*/\1/" | awk '{ s += $1 } END { print s + 0 }'
}

hatang register create r.gpkg > /dev/null
hatang import admin "$sample/admin_units.geojson" "$sample/succession.csv" > /dev/null
hatang import sites "$sample/sites.csv" --valid-from 2010-01-01 > /dev/null || [ $? = 1 ]

# footnote 6: where the seven were about
while read -r address; do
    hatang complaint add --kind lawsuit --channel letter --received 2017-03-15 --address "$address" --content "không đồng ý xây dựng trạm BTS" > /dev/null
done <<'END'
280 Điện Biên Phủ, quận Thanh Khê
Tổ 35A phường Hòa Xuân, quận Cẩm Lệ
Tổ 63 phường Hòa Xuân, quận Cẩm Lệ
K624 Trưng Nữ Vương, quận Hải Châu
269 Phạm Như Xương, quận Liên Chiểu
Tổ 17 phường Hòa Khánh Nam, quận Liên Chiểu
Tổ 155 phường Hòa Khánh Nam, quận Liên Chiểu
END
expect "lawsuits about stations" 7 "$(hatang complaint list --kind lawsuit --count)"
for n in 1 2 3 4 5 6 7; do
    hatang complaint candidates KK-2017-000$n --kind site --format csv > c.csv 2> said.txt
    expect "KK-2017-000$n: a station at its address comes first" same_address "$(sed -n 2p c.csv | sed 's/.*,\(same_address\|same_street\|same_area\|near\),.*/\1/')"
    grep -q 'Place: ' said.txt
    code=$(sed -n 2p c.csv | cut -d, -f3)
    hatang complaint note KK-2017-000$n --subject "site:$code" --on 2017-03-16 > /dev/null
done

# 30 reports by hotline and application: sagging cable, unsafe poles
n=0
while [ $n -lt 30 ]; do
    n=$((n + 1))
    channel=hotline_1022
    [ $((n % 3)) != 0 ] || channel=app
    fault=sagging
    [ $((n % 5)) != 0 ] || fault=unsafe_pole
    owner=VNPT
    [ $((n % 2)) != 0 ] || owner=Viettel
    hatang complaint add --channel $channel --received 2017-05-0$((n % 9 + 1)) --content "phản ánh số $n" --cable-fault $fault --cable-owner $owner > /dev/null
    hatang complaint answer "$(printf 'PA-2017-%04d' $n)" --text "đã xử lý" --on 2017-05-0$((n % 9 + 1)) > /dev/null
done
# footnote 3: cables drawn without a licence, with the power company
for row in "VTVcab|ngã tư Mẹ Thứ - Phạm Hùng" "VTVcab|ngã tư Hoàng Diệu - Trưng Nữ Vương" "SCTV|QL1A qua xã Hòa Phước" "SCTV|ngã tư Quang Trung - Nguyễn Thị Minh Khai"; do
    hatang inspection add --body "Sở và Điện lực" --operator "${row%%|*}" --on 2017-04-10 --findings "kéo cáp không có giấy phép tại ${row#*|}" > /dev/null
done
expect "inspections of SCTV" 2 "$(hatang inspection list --operator SCTV --format ndjson | wc -l | tr -d ' ')"

expect "reports on cables" 30 "$(hatang complaint list --kind report --count)"
expect "all of the half year" 37 "$(hatang complaint list --from 2017-01-01 --to 2017-06-30 --count)"
expect "none of the half year after" 0 "$(hatang complaint list --from 2017-07-01 --count)"
expect "figures: complaints" 37 "$(figure complaints)"
expect "figures: reports closed" 30 "$(figure closed)"
expect "figures: by hotline" 20 "$(hatang complaint figures --by channel --format csv | sed -n 's/^hotline_1022,\([0-9]*\),.*/\1/p')"
expect "figures: by application" 10 "$(hatang complaint figures --by channel --format csv | sed -n 's/^app,\([0-9]*\),.*/\1/p')"
expect "repeats by owner" 15 "$(hatang complaint figures --by cable_owner --format csv | sed -n 's/^VIETTEL,\([0-9]*\),.*/\1/p')"
expect "sagging" 24 "$(hatang complaint figures --by cable_fault --format csv | sed -n 's/^sagging,\([0-9]*\),.*/\1/p')"
expect "before the first came" 0 "$(hatang complaint list --as-of 2017-01-31 --count)"
hatang register verify > /dev/null
echo "the half year of Đà Nẵng: 7 lawsuits with candidates, 30 reports"
