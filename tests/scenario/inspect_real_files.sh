#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# inspect_real_files.sh BIN_FOLDER WORK_FOLDER REAL_DATA EXPECTED [bless]: what 'hatang inspect' sees in every real file,
# one line each: file | format | encoding | declared EPSG codes | layers with rows and kind, or the error. Skipped (77)
# where the files are not beside the checkout. "bless" writes EXPECTED anew.
set -eu
PATH=$1:$PATH
work=$2
data=${HATANG_REAL_DATA:-$3}
expected=$4
if [ ! -d "$data/legacy-spreadsheets" ]; then
    echo "skipped: needs the real data folder $data"
    exit 77
fi
mkdir -p "$work"
export LANG=C.UTF-8
unset HATANG_REGISTER || true

summary() {
    if ! hatang inspect "$1" --lang en >"$work/out" 2>"$work/err"; then
        printf 'error: %s\n' "$(sed -n 's/^hatang: error: //p' "$work/err" | head -1)"
        return
    fi
    awk '
        NR == 1 { sub(/^.*: /, ""); sub(/,.*/, ""); format = $0 }
        /^Encoding: / { encoding = $0; sub(/^Encoding: /, "", encoding); sub(/ \(.*/, "", encoding) }
        /^Layer "/ { layer = $0; sub(/^Layer "/, "", layer); sub(/": /, ": ", layer)
                     layers = layers (layers == "" ? "" : "; ") layer }
        /^  CRS declared: / { crs = $3; if (crs !~ /^EPSG/) crs = (crs == "none" ? "" : "other")
                     if (crs != "" && index(codes, crs) == 0) codes = codes (codes == "" ? "" : " ") crs }
        END { printf "%s | %s | %s | %s\n", format, encoding, codes, layers }' "$work/out"
}

for folder in imports legacy-spreadsheets kml-gpx/test/data gpkg encodings danang; do
    for file in "$data/$folder"/*; do
        case $file in
        *.xls | *.kml | *.gpx | *.gpkg | *.csv | *.shp | *.geojson | *.json | *.tcx | */names_*.txt)
            printf '%s | %s\n' "$folder/$(basename "$file")" "$(summary "$file")" ;;
        esac
    done
done >"$work/actual"
if [ "${5:-}" = bless ]; then
    cp "$work/actual" "$expected"
    exit 0
fi
diff -u "$expected" "$work/actual"
echo "$(wc -l <"$expected") real files are seen as expected"
