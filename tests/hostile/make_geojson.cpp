// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// GeoJSON: depth, references, numbers and texts that JSON allows or does not.

#include "tests/hostile/corpus.hpp"

namespace hatang::hostile {

namespace {

std::string feature(std::string const& code, std::string const& geometry, std::string const& more = {}) {
    return R"({"type":"Feature","properties":{"Mã trạm":")" + code + R"(","Doanh nghiệp":"Viettel")" + more +
           R"(},"geometry":)" + geometry + "}";
}

std::string point(std::string const& numbers) {
    return R"({"type":"Point","coordinates":[)" + numbers + "]}";
}

std::string good() {
    return feature("G1", point("108.22,16.07"));
}

std::string collection(std::string const& features, std::string const& head = {}) {
    return R"({"type":"FeatureCollection",)" + head + R"("features":[)" + features + "]}";
}

void make_depth(Corpus& corpus) {
    corpus.add("json-million-arrays.geojson", repeated("[", 1'000'000));
    corpus.add(
        "json-deep-property.geojson",
        collection(feature("A1", point("108.22,16.07"), ",\"x\":" + repeated("[", 100'000) + repeated("]", 100'000))));
    corpus.add("json-deep-coordinates.geojson",
               collection(feature("A1", R"({"type":"Polygon","coordinates":)" + repeated("[", 900) +
                                            repeated("]", 900) + "}") +
                          "," + good()));
    corpus.add("json-deep-collection.geojson",
               collection(feature("A1", repeated(R"({"type":"GeometryCollection","geometries":[)", 400) +
                                            repeated("]}", 400)) +
                          "," + good()));
    corpus.add("json-collection-in-collection.geojson", collection(collection(good())));
    corpus.add("json-vertices-1m.geojson",
               collection(feature("A1", R"({"type":"LineString","coordinates":[[108.2,16.0])" +
                                            repeated(",[108.2,16.1]", 1'000'000) + "]}") +
                          "," + good()));
}

void make_references(Corpus& corpus) {
    corpus.add("json-crs-link.geojson", collection(good(), R"("crs":{"type":"link","properties":{"href":")" +
                                                               corpus.url("crs") + R"(","type":"proj4"}},)"));
    corpus.add("json-crs-name-address.geojson",
               collection(good(), R"("crs":{"type":"name","properties":{"name":")" + corpus.url("crs") + R"("}},)"));
    corpus.add("json-crs-name-file.geojson", collection(good(), R"("crs":{"type":"name","properties":{"name":"+init=)" +
                                                                    corpus.secret_file("txt") + R"(:1"}},)"));
    corpus.add("json-crs-contradicts.geojson",
               collection(good(), R"("crs":{"type":"name","properties":{"name":"EPSG:5899"}},)"));
    corpus.add("json-context-address.geojson",
               collection(good(), R"("@context":")" + corpus.url("c") + R"(","$ref":"file://)" +
                                      corpus.secret_file("txt") + R"(",)"));
    corpus.add("json-esri-service.json", R"({"objectIdFieldName":"id","exceededTransferLimit":true,"url":")" +
                                             corpus.url("q") + R"(","features":[]})");
}

} // namespace

void make_geojson(Corpus& corpus) {
    make_depth(corpus);
    make_references(corpus);
    corpus.add("json-nan.geojson", collection(feature("A1", point("NaN,16.07")) + "," + good()));
    corpus.add("json-1e400.geojson", collection(feature("A1", point("1e400,16.07")) + "," + good()));
    corpus.add("json-1e308.geojson", collection(feature("A1", point("1e308,-1e308")) + "," + good()));
    corpus.add("json-coordinates-odd.geojson",
               collection(feature("A1", point("")) + "," + feature("A2", point("108.22")) + "," +
                          feature("A3", point(R"("108.22","16.07")")) + "," + feature("A4", "null") + "," +
                          feature("A5", R"({"type":"Polygon","coordinates":[[[108,16],[109,16]]]})") + "," +
                          feature("A6", R"({"type":"<script>","coordinates":[1,2]})") + "," + good()));
    corpus.add("json-swapped.geojson",
               collection(feature("A1", point("16.07,108.22")) + "," + feature("A2", point("16.06,108.21"))));
    corpus.add(
        "json-keys-twice.geojson",
        collection(
            R"({"type":"Feature","properties":{"Mã trạm":"A1","Mã trạm":"A2","Doanh nghiệp":"Viettel"},"geometry":)" +
            point("108.22,16.07") + "}"));
    corpus.add("json-lone-surrogate.geojson", collection(feature(R"(\ud800x)", point("108.22,16.07")) + "," + good()));
    corpus.add("json-not-utf8.geojson", collection(feature("A\xFF\xFE", point("108.22,16.07"))));
    corpus.add("json-control-letters.geojson",
               collection(feature(R"(\u001b[2J\u0000\u202e)", point("1,2")) + "," + good()));
    corpus.add("json-html.geojson", collection(feature("<img src=x onerror=alert(1)>", point("1,2")) + "," + good()));
    corpus.add("json-cut.geojson", collection(good() + "," + good()).substr(0, 150));
    corpus.add("json-text-after-the-end.geojson", collection(good()) + collection(good()));
    corpus.add("json-features-not-a-list.geojson", R"({"type":"FeatureCollection","features":{"a":1}})");
    corpus.add("json-features-of-nothing.geojson", collection("null,1,\"x\",[]"));
    corpus.add("json-no-features.geojson", collection(""));
    std::string many = feature("A1", point("108.22,16.07"));
    for (int i = 0; i < 3'000; ++i) {
        many += "," + feature("B" + std::to_string(i), point("108.22,16.07"), ",\"p" + std::to_string(i) + "\":1");
    }
    corpus.add("json-3000-properties.geojson", collection(many));
    corpus.add("json-number-100000-digits.geojson",
               collection(feature("A1", point("108.22,16.07"), ",\"Chiều cao\":" + std::string(100'000, '9'))));
}

} // namespace hatang::hostile
