#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# field_pack.sh BIN_FOLDER WORK SAMPLE: a pack of the sample passes GDAL's GeoPackage validator, holds nothing of
# complaints, opens styled in QGIS where it is installed, and goes back through an app that inserts rows. Skips what is
# not installed, with a message.
set -eu
PATH=$1:$PATH
work=$2
sample=$3
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$work" && mkdir -p "$work" && cd "$work"
export HATANG_REGISTER=r.gpkg HATANG_ACTOR=tester HATANG_TODAY=2026-11-20 LANG=C.UTF-8
hatang register create r.gpkg >/dev/null
hatang import admin "$sample/admin_units.geojson" "$sample/succession.csv" >/dev/null
hatang import sites "$sample/sites.csv" >/dev/null
hatang import complaints "$sample/complaints.csv" >/dev/null || true
cat > cot.csv <<END
Mã cột,Chủ sở hữu,Loại chủ,Vật liệu,Cao (m),Nghiêng,Đường,Kinh độ,Vĩ độ
C-001,VNPT,telecom,concrete_round,8.5,không,Bạch Đằng,108.2240,16.0700
C-002,VNPT,telecom,wood,7,có,Bạch Đằng,108.2242,16.0710
END
cat > tuyen.geojson <<END
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ma":"T-01","owner":"VNPT","laying":"aerial"},
"geometry":{"type":"LineString","coordinates":[[108.2239,16.0695],[108.2245,16.0725]]}}]}
END
hatang import poles cot.csv >/dev/null
hatang import routes tuyen.geojson >/dev/null
hatang export field-pack --bbox 108.0,15.9,108.4,16.2 --lang vi -o goi.gpkg

# who complained, and about what, is in no byte of the pack
cut -d, -f2- "$sample/complaints.csv" | tail -n +2 | tr ',"' '\n\n' | grep -E '.{12,}' | sort -u > words
test -s words
hatang sites list --format csv --columns all | cat - cot.csv > known
while read -r word; do
    if grep -aqF -- "$word" goi.gpkg && ! grep -aqF -- "$word" known && ! grep -qF -- "$word" "$sample/admin_units.geojson"; then
        echo "a complaint's words are in the pack: $word"
        exit 1
    fi
done < words

if /usr/bin/python3 -c 'import osgeo_utils.samples.validate_gpkg' 2>/dev/null; then
    /usr/bin/python3 -m osgeo_utils.samples.validate_gpkg --extra --warning-as-error goi.gpkg
    echo "GDAL's validator finds nothing"
else
    echo "skipped: python3-gdal is not installed"
fi
code=0
/usr/bin/python3 "$here/field_pack_qgis.py" goi.gpkg goi.qgs 2>qgis.err || code=$?
test $code = 0 || test $code = 77 || { tail -5 qgis.err; exit 1; }

hatang export route T-01 -o t.gpx && hatang export route T-01 -o t.kmz && hatang export route T-01 --crs EPSG:5899 -o t.dxf
hatang export route T-01 -o t.gpkg
ogrinfo -q t.gpx waypoints | grep -q 'Pole C-002'
ogrinfo -q -ro t.kmz 2>/dev/null | grep -q 'T-01'
# 108.2240, 16.0700 in VN-2000, central meridian 107 45, to the millimetre beside PROJ
ogrinfo -q t.dxf entities | grep -q 'COT_NGHIENG'
/usr/bin/python3 -c 'import osgeo' 2>/dev/null &&
    /usr/bin/python3 -m osgeo_utils.samples.validate_gpkg --extra --warning-as-error t.gpkg
hatang register verify >/dev/null
