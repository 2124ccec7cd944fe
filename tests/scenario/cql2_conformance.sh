#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# cql2_conformance.sh BIN_FOLDER REAL_DATA: the predicates of the OGC abstract tests through `inspect --where`, as a user
# would ask them. Skipped (77) where the files are not beside the checkout.
set -eu
PATH=$1:$PATH
data=${HATANG_REAL_DATA:-$2}/conformance/ogc
table=$data/cql2_ats_predicates_expected_counts.csv
file=$(find "$data" -name ne110m4cql2.gpkg 2>/dev/null | head -1)
if [ ! -f "$table" ] || [ -z "$file" ]; then
    echo "skipped: needs the real data file $table"
    exit 77
fi
# conformance_class,data_source,predicate,expected_count; the predicate may be in double quotes, which double inside
tail -n +2 "$table" | tr -d '\r' | {
    right=0
    wrong=0
    while IFS= read -r line; do
        rest=${line#*,}
        layer=${rest%%,*}
        expected=${rest##*,}
        predicate=${rest#*,}
        predicate=${predicate%,*}
        case $predicate in
        '"'*) predicate=$(printf '%s' "$predicate" | sed 's/^"//; s/"$//; s/""/"/g') ;;
        esac
        actual=$(hatang inspect "$file" --layer "$layer" --where "$predicate" --format json | sed -n 's/.*"matched": \([0-9]*\).*/\1/p') || true
        if [ "$actual" = "$expected" ]; then
            right=$((right + 1))
        else
            wrong=$((wrong + 1))
            printf '%s: %s\n  expected %s, matched %s\n' "$layer" "$predicate" "$expected" "$actual"
        fi
    done
    echo "$right predicates right, $wrong wrong"
    [ $wrong = 0 ] && [ $right = 139 ]
}
