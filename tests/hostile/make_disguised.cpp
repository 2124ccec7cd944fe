// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Content that is not what its name says, things that are no files, and names that are no names.

#include "tests/hostile/corpus.hpp"
#include "tests/hostile/zip_bytes.hpp"

#include <sys/stat.h>

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

std::string vrt(std::string const& source) {
    return "<OGRVRTDataSource><OGRVRTLayer name=\"canary\"><SrcDataSource>" + source +
           "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
}

void make_disguises(Corpus& corpus) {
    auto const zip = zip_bytes({packed("canary.csv", stations(kGoodRow))});
    std::string const sqlite = "SQLite format 3\0"s + std::string(4096, '\0');
    corpus.add("disguise-zip.csv", zip);
    corpus.add("disguise-vrt-of-a-file.csv", vrt(corpus.secret_file("csv")));
    corpus.add("disguise-vrt-of-an-address.csv", vrt("/vsicurl/" + corpus.url("x.csv")));
    corpus.add("disguise-vrt-after-blanks.csv", "\xEF\xBB\xBF \n\t" + vrt(corpus.secret_file("csv")));
    corpus.add("disguise-vrt.gpkg", vrt(corpus.secret_file("csv")));
    corpus.add("disguise-sqlite.shp", sqlite);
    corpus.add("disguise-sqlite.csv", sqlite);
    corpus.add("disguise-zip.xlsx", zip);
    corpus.add("disguise-csv.xlsx", stations(kGoodRow));
    corpus.add("disguise-ole.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(4096, '\0'));
    corpus.add("disguise-html.csv", "<!DOCTYPE html><html><table><tr><td>Mã trạm</td></tr></table></html>");
    corpus.add("disguise-pdf.csv", "%PDF-1.7\n" + stations(kGoodRow));
    corpus.add("disguise-json.csv", R"({"type":"FeatureCollection","features":[]})");
    corpus.add("disguise-gzip.geojson", "\x1F\x8B\x08\x00"s + std::string(100, '\0'));
    corpus.add("disguise-xml.geojson", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + corpus.url("d") + "\"><x/>");
    corpus.add("disguise-program.csv", "\x7F"
                                       "ELF\x02\x01\x01\0"s +
                                           std::string(4096, '\0'));
    corpus.add("disguise-elf.exe", "\x7F"
                                   "ELF"s);
    corpus.add("disguise-no-extension", stations(kGoodRow));
    corpus.add("disguise-two-extensions.csv.exe", stations(kGoodRow));
}

/// Told to read something that is no file of the folder.
void make_places(Corpus& corpus) {
    corpus.add_argument("place-address", corpus.url("x.csv"));
    corpus.add_argument("place-vsicurl", "/vsicurl/" + corpus.url("x.csv"));
    corpus.add_argument("place-vsizip", "/vsizip/" + corpus.secret_file("csv") + "/x.csv");
    corpus.add_argument("place-connection", "PG:host=127.0.0.1 dbname=x.gpkg");
    corpus.add_argument("place-not-there", "khong-co.csv");
    corpus.add_argument("place-folder", "thu-muc.csv");
    std::filesystem::create_directory(corpus.folder_of("place-folder") / "thu-muc.csv");
    corpus.add_argument("place-pipe", "ong.csv");
    mkfifo((corpus.folder_of("place-pipe") / "ong.csv").c_str(), 0600);
    corpus.add_argument("place-link-to-itself", "vong.csv");
    std::filesystem::create_symlink("vong.csv", corpus.folder_of("place-link-to-itself") / "vong.csv");
    corpus.add_argument("place-link-to-zeros", "zero.csv");
    std::filesystem::create_symlink("/dev/zero", corpus.folder_of("place-link-to-zeros") / "zero.csv");
    corpus.add_argument("place-unreadable-name", std::string(5'000, 'x') + ".csv");
}

} // namespace

void make_disguised(Corpus& corpus) {
    make_disguises(corpus);
    make_places(corpus);
}

void make_names(Corpus& corpus) {
    auto const bad = stations("A1,Viettel,x,0,0,1\n" + std::string(kGoodRow));
    auto const add = [&](std::string const& id, std::string const& name) { corpus.add(id, bad, name); };
    add("name-newline", "tram\nhatang: error: x\n.csv");
    add("name-quotes", "tram'\"`.csv");
    add("name-leading-dash", "-rf --overwrite.csv");
    corpus.add_argument("name-leading-dash-here", "./-rf.csv");
    corpus.put("name-leading-dash-here", "-rf.csv", bad);
    add("name-sql", "'; DROP TABLE station; --.csv");
    add("name-html", "<img src=x onerror=alert(1)>.csv");
    add("name-shell", "$(touch pwned);`touch pwned`|touch pwned.csv");
    add("name-format", "%s%n%s{}{0}.csv");
    add("name-formula", "=cmd|' !A0.csv");
    add("name-escape-codes", "\x1B[2J\x1B]0;x\x07.csv");
    add("name-bidi", "tram\u202Evsc.csv");
    add("name-not-utf8", "tr\xE2\x28\xFFm.csv");
    add("name-250-letters", std::string(246, 'x') + ".csv");
    add("name-blank-end", " tram .csv");
    add("name-equals", "seconds=99999 memory-bytes=0 file=canary.csv");
}

} // namespace hatang::hostile
