// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// KML, KMZ and GPX: XML that reaches out, nests and multiplies, links everywhere, archives that lie.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/zip_bytes.hpp"

namespace hatang::hostile {

namespace {

std::string data(std::string const& name, std::string const& value) {
    return "<Data name=\"" + name + "\"><value>" + value + "</value></Data>";
}

std::string placemark(std::string const& code, std::string const& geometry, std::string const& more = {}) {
    return "<Placemark><ExtendedData>" + data("Mã trạm", code) + data("Doanh nghiệp", "Viettel") +
           data("Địa chỉ", "12 Bạch Đằng") + "</ExtendedData>" + more + geometry + "</Placemark>";
}

std::string point(std::string const& coordinates) {
    return "<Point><coordinates>" + coordinates + "</coordinates></Point>";
}

std::string good() {
    return placemark("G1", point("108.2205,16.0702,3"));
}

std::string kml(std::string const& inside, std::string const& prologue = {}) {
    return "<?xml version=\"1.0\"?>" + prologue + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + inside +
           "</Document></kml>";
}

std::string entity(std::string const& what) {
    return "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + what + "\">]>";
}

void make_links(Corpus& corpus) {
    corpus.add("kml-entity-file.kml",
               kml(placemark("&e;", point("108.22,16.07")), entity("file://" + corpus.secret_file("txt"))));
    corpus.add("kml-entity-address.kml", kml(placemark("&e;", point("108.22,16.07")), entity(corpus.url("e"))));
    corpus.add("kml-network-link.kml",
               kml("<NetworkLink><Link><href>" + corpus.url("n.kml") + "</href><refreshInterval>1</refreshInterval>" +
                   "</Link></NetworkLink><NetworkLink><Link><href>file://" + corpus.secret_file("csv") +
                   "</href></Link></NetworkLink>" + good()));
    corpus.add("kml-images.kml", kml("<GroundOverlay><Icon><href>" + corpus.url("i.png") +
                                     "</href></Icon></GroundOverlay><Style id=\"s\"><IconStyle><Icon><href>" +
                                     corpus.url("s.png") + "</href></Icon></IconStyle></Style>" + good()));
    corpus.add("kml-style-and-schema-elsewhere.kml",
               kml(placemark("G1", point("108.22,16.07"),
                             "<styleUrl>" + corpus.url("x.kml#s") +
                                 "</styleUrl><ExtendedData><SchemaData schemaUrl=\"" + corpus.url("x.kml#t") +
                                 "\"><SimpleData name=\"h\">1</SimpleData></SchemaData>" + "</ExtendedData>")));
    corpus.add("kml-model.kml",
               kml(placemark("M1", "<Model><Link><href>" + corpus.url("m.dae") + "</href></Link></Model>") + good()));
}

void make_shapes(Corpus& corpus) {
    std::string folders;
    std::string fields;
    for (int i = 0; i < 60'000; ++i) {
        std::string const name = std::to_string(i);
        folders += "<Folder><name>" + name + "</name><Placemark/></Folder>";
        fields += "<Placemark><ExtendedData>" + data(name, "1") + "</ExtendedData></Placemark>";
    }
    corpus.add("kml-60000-folders.kml", kml(folders));
    corpus.add("kml-60000-fields.kml", kml(fields));
    corpus.add("kml-deep.kml", kml(repeated("<Folder>", 100'000)));
    corpus.add("kml-folders-90-deep.kml", kml(repeated("<Folder><name>" + std::string(5'000, 'x') + "</name>", 90) +
                                              good() + repeated("</Folder>", 90)));
    corpus.add("kml-geometry-90-deep.kml",
               kml(placemark("M1", repeated("<MultiGeometry>", 90) + repeated(point("108.22,16.07"), 2'000) +
                                       repeated("</MultiGeometry>", 90)) +
                   good()));
    corpus.add("kml-300000-positions.kml",
               kml(placemark("L1", "<LineString><coordinates>" + repeated("108.22,16.07 ", 300'000) +
                                       "</coordinates></LineString>") +
                   good()));
    std::string wild;
    for (std::string const text : {"nan,nan", "inf,1", "1e400,1", "0x10,16", "108.22", "108.22;16.07", "", ",",
                                   "108.22,16.07,1,2,3", "+-108.22,16.07", "108,22,16,07 1", "1e308,1e308"}) {
        wild += placemark("W", point(text));
    }
    corpus.add("kml-coordinates-wild.kml", kml(wild + good()));
    corpus.add("kml-rings-wild.kml",
               kml(placemark("R1", "<Polygon><outerBoundaryIs><LinearRing><coordinates>1,2</coordinates></LinearRing>"
                                   "</outerBoundaryIs></Polygon>") +
                   placemark("R2", "<Polygon/>") + placemark("R3", "<LineString><coordinates/></LineString>") +
                   good()));
    corpus.add("kml-places.kml", kml(placemark("Z1", point("0,0")) + placemark("Z2", point("16.07,108.22")) +
                                     placemark("Z3", point("550412.36,1777000.5")) + good()));
}

void make_texts(Corpus& corpus) {
    corpus.add("kml-html.kml",
               kml(placemark("<![CDATA[<script>alert(1)</script>]]>", point("1,1"),
                             "<description><![CDATA[<img src=\"" + corpus.url("i") + "\">]]></description>") +
                   good()));
    corpus.add("kml-formulas.kml", kml(placemark("=cmd|' /C calc'!A0", point("1,1")) + good()));
    corpus.add("kml-control-letters.kml", kml(placemark("A&#27;[2J&#x202E;1", point("1,1")) + good()));
    corpus.add("kml-character-wild.kml", kml(placemark("&#x110000;", point("1,1")) + good()));
    corpus.add("kml-field-twice.kml", kml("<Placemark><ExtendedData>" + data("Mã trạm", "A1") + data("Mã trạm", "A2") +
                                          data("Doanh nghiệp", "Viettel") + "</ExtendedData>" + point("108.22,16.07") +
                                          "</Placemark>" + good()));
    corpus.add("kml-cut.kml", kml(good()).substr(0, 300));
    corpus.add("kml-not-utf8.kml", kml(placemark("\xC0\xAF\xFF", point("108.22,16.07"))));
    corpus.add("kml-utf16.kml", std::string("\xFF\xFE<\0k\0m\0l\0/\0>\0", 14));
    corpus.add("kml-other-xml.kml", "<?xml version=\"1.0\"?><wfs:FeatureCollection xmlns:wfs=\"x\"/>");
    corpus.add("kml-attributes-open.kml", kml("<Placemark id=\"" + std::string(200'000, '<')));
}

void make_kmz(Corpus& corpus) {
    std::string const document = kml(good());
    corpus.add("kmz-bomb-ratio.kmz",
               zip_bytes({packed_repeated("doc.kml", document.substr(0, 90), std::string(10'000'000, ' '), 15, "")}));
    corpus.add("kmz-document-is-a-link.kmz", zip_bytes({symbolic_link("doc.kml", corpus.secret_file("csv"))}));
    corpus.add("kmz-two-documents.kmz",
               zip_bytes({packed("a.kml", kml(placemark("A1", point("1,1")))), packed("doc.kml", document)}));
    corpus.add("kmz-no-kml.kmz", zip_bytes({packed("a.txt", "x")}));
    corpus.add(
        "kmz-names-beyond-the-archive.kmz",
        zip_bytes({packed("../../canary.csv", "x"), packed("/etc/passwd", "x"), packed("../doc.kml", document)}));
    corpus.add("kmz-in-kmz.kmz", zip_bytes({packed("doc.kmz", zip_bytes({packed("doc.kml", document)}))}));
    auto encrypted = packed("doc.kml", document);
    encrypted.flags = 1;
    corpus.add("kmz-encrypted.kmz", zip_bytes({encrypted}));
    corpus.add("kmz-name-not-utf8.kmz", zip_bytes({packed("tr\xB9m.kml", document)}));
}

std::string gpx(std::string const& inside, std::string const& prologue = {}) {
    return "<?xml version=\"1.0\"?>" + prologue + "<gpx version=\"1.1\">" + inside + "</gpx>";
}

std::string waypoint(std::string const& attributes, std::string const& inside = "<name>G1</name>") {
    return "<wpt " + attributes + ">" + inside + "</wpt>";
}

} // namespace

void make_kml(Corpus& corpus) {
    make_links(corpus);
    make_shapes(corpus);
    make_texts(corpus);
    make_kmz(corpus);
}

void make_gpx(Corpus& corpus) {
    std::string const good = waypoint("lat=\"16.0702\" lon=\"108.2205\"");
    corpus.add("gpx-entity-file.gpx", gpx(waypoint("lat=\"16\" lon=\"108\"", "<name>&e;</name>"),
                                          entity("file://" + corpus.secret_file("txt"))));
    corpus.add("gpx-schema-and-links-elsewhere.gpx",
               gpx("<metadata><link href=\"" + corpus.url("m") + "\"/></metadata>" +
                   waypoint("lat=\"16.07\" lon=\"108.22\"", "<name>G1</name><link href=\"" + corpus.url("w") +
                                                                "\"/><url>" + corpus.url("u") + "</url>")));
    corpus.add("gpx-coordinates-wild.gpx",
               gpx(waypoint("lat=\"nan\" lon=\"inf\"") + waypoint("lat=\"16,07\" lon=\"108,22\"") +
                   waypoint("lat=\"1e400\" lon=\"0x10\"") + waypoint("lon=\"108.22\"") + waypoint("lat=\"\" lon=\"\"") +
                   waypoint("lat=\"108.22\" lon=\"16.07\"") + good));
    corpus.add("gpx-100000-attributes.gpx", gpx(waypoint(repeated("a=\"1\" ", 100'000) + "lat=\"16\" lon=\"108\"")));
    corpus.add("gpx-attribute-twice.gpx", gpx(waypoint("lat=\"16.07\" lat=\"0\" lon=\"108.22\" lon=\"0\"")));
    corpus.add("gpx-extensions-deep.gpx",
               gpx(waypoint("lat=\"16\" lon=\"108\"", "<extensions>" + repeated("<x>", 100'000))));
    corpus.add("gpx-100000-tracks.gpx",
               gpx(repeated("<trk><trkseg><trkpt lat=\"16\" lon=\"108\"/></trkseg></trk>", 100'000) + good));
    corpus.add("gpx-lines-of-one-position.gpx",
               gpx("<rte><rtept lat=\"16\" lon=\"108\"/></rte><trk><trkseg/></trk><rte/>" + good));
    corpus.add(
        "gpx-texts.gpx",
        gpx(waypoint("lat=\"1\" lon=\"1\"", "<name>=1+1&#27;[2J&#x202E;</name><desc>&lt;script&gt;</desc>") + good));
    corpus.add("gpx-end-tags-wrong.gpx", gpx("<wpt lat=\"16\" lon=\"108\"><name>A</wpt></name></wpt>" + good));
    corpus.add("gpx-too-many-end-tags.gpx", gpx("</gpx></gpx></gpx>"));
    corpus.add("gpx-other-xml.gpx", "<html><body/></html>");
}

} // namespace hatang::hostile
