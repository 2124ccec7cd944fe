// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/corpus.hpp"

#include <array>
#include <fstream>

namespace hatang::hostile {

namespace fs = std::filesystem;

Corpus::Corpus(fs::path folder, int port, std::string only)
    : m_folder(std::move(folder)), m_port(port), m_only(std::move(only)) {
    fs::remove_all(m_folder);
    fs::create_directories(m_folder / "outside");
    std::string const row = std::string(kSecret) + ",Viettel," + std::string(kSecret) + ",108.22,16.07,18\n";
    write_bytes(m_folder / "outside" / "port", std::to_string(port));
    for (char const* const extension : {"csv", "txt", "dbf", "prj", "geojson", "dtd"}) {
        write_bytes(secret_file(extension), stations(row));
    }
}

void Corpus::add(std::string const& id, std::string_view bytes, std::string const& name) {
    std::string const file = name.empty() ? id : name;
    add_argument(id, file);
    put(id, file, bytes);
}

void Corpus::add_argument(std::string const& id, std::string const& argument) {
    m_cases.push_back({id, argument});
    fs::create_directories(folder_of(id));
    put(id, "canary.csv", stations(std::string(kSecret) + ",Viettel,x,108.22,16.07,18\n"));
}

void Corpus::put(std::string const& id, std::string const& name, std::string_view bytes) {
    if (m_only.empty() || m_only == id) {
        write_bytes(folder_of(id) / name, bytes);
    }
}

fs::path Corpus::folder_of(std::string const& id) const {
    return m_folder / "cases" / id;
}

std::string Corpus::secret_file(std::string const& extension) const {
    return (m_folder / "outside" / ("canary." + extension)).string();
}

std::string Corpus::url(std::string const& path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + "/" + path;
}

void write_bytes(fs::path const& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

std::string stations(std::string_view rows) {
    return std::string(kHeading) + std::string(rows);
}

Corpus make_corpus(fs::path const& folder, int port, std::string const& only) {
    Corpus corpus(folder, port, only);
    struct Maker {
        std::string_view kinds; ///< what its cases' names begin with
        void (*make)(Corpus&);
    };
    constexpr std::array<Maker, 18> kMakers{{{"csv", make_csv},
                                             {"text", make_text_traps},
                                             {"num", make_number_traps},
                                             {"xlsx", make_xlsx},
                                             {"xlsx", make_xlsx_contents},
                                             {"gpkg", make_gpkg},
                                             {"blob", make_gpkg_blobs},
                                             {"json", make_geojson},
                                             {"shp", make_shp},
                                             {"zip", make_shp_archives},
                                             {"xls", make_xls},
                                             {"ods", make_ods},
                                             {"kml kmz", make_kml},
                                             {"gpx", make_gpx},
                                             {"lite", make_spatialite},
                                             {"mif tab dxf dgn fgb", make_gdal},
                                             {"disguise place", make_disguised},
                                             {"name", make_names}}};
    for (Maker const& maker : kMakers) {
        if (maker.kinds.find(only.substr(0, only.find('-'))) != std::string_view::npos) { // "" is in all
            maker.make(corpus);
        }
    }
    return corpus;
}

} // namespace hatang::hostile
