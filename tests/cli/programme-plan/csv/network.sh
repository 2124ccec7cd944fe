# A register with four streets, a programme of undergrounding and its items.
plan=$CASE/../../programme-plan/csv
export HATANG_TODAY=2017-07-10
cp "$SAMPLE_REGISTER" r.gpkg && chmod u+w r.gpkg
hatang import streets "$plan/duong.geojson" --register r.gpkg
hatang programme create NH --kind undergrounding --name "Ngầm hóa cáp" --instrument 1546/KH-UBND \
    --phase 2016-2017 --phase 2018-2020 --register r.gpkg
[ -n "${without_items:-}" ] || hatang programme plan NH "$plan/danh-muc.csv" --register r.gpkg
