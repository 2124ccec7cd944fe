// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The hostile files: each is a case with a folder of its own, made anew for every run. What must come of each stands
/// in expectations.txt.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::hostile {

/// What no output, report or register may ever hold; it stands in files beside and outside of every case.
constexpr std::string_view kSecret = "CANARY-4711-khong-ai-duoc-doc";

struct Case {
    std::string id;       ///< name in expectations.txt
    std::string argument; ///< what the program is told to read, seen from the case's folder
};

class Corpus {
public:
    /// \param port where somebody listens on 127.0.0.1; files that call somewhere call there.
    /// \param only the case to write, empty for all.
    Corpus(std::filesystem::path folder, int port, std::string only = {});

    /// A case of one file, named like the case unless \p name says otherwise.
    void add(std::string const& id, std::string_view bytes, std::string const& name = {});
    /// A case that is told to read \p argument; its folder holds what put() puts there.
    void add_argument(std::string const& id, std::string const& argument);
    /// A further file in the folder of the case \p id.
    void put(std::string const& id, std::string const& name, std::string_view bytes);

    std::filesystem::path folder_of(std::string const& id) const;
    /// An absolute path outside of every case; extensions csv, txt, dbf, prj, geojson, dtd.
    std::string secret_file(std::string const& extension) const;
    std::string url(std::string const& path) const;
    std::vector<Case> const& cases() const { return m_cases; }

private:
    std::filesystem::path m_folder;
    int m_port;
    std::string m_only;
    std::vector<Case> m_cases;
};

void write_bytes(std::filesystem::path const& path, std::string_view bytes);
/// \p text \p times times.
std::string repeated(std::string_view text, std::size_t times);
/// Heading of a station list and one good row of it.
constexpr std::string_view kHeading = "Mã trạm,Doanh nghiệp,Địa chỉ,Kinh độ,Vĩ độ,Chiều cao (m)\n";
constexpr std::string_view kGoodRow = "G1,Viettel,12 Bạch Đằng,108.2205,16.0702,18\n";
std::string stations(std::string_view rows);

void make_csv(Corpus& corpus);
void make_text_traps(Corpus& corpus);
void make_number_traps(Corpus& corpus);
void make_xlsx(Corpus& corpus);
void make_xlsx_contents(Corpus& corpus);
void make_gpkg(Corpus& corpus);
void make_gpkg_blobs(Corpus& corpus);
void make_geojson(Corpus& corpus);
void make_shp(Corpus& corpus);
void make_shp_archives(Corpus& corpus);
void make_xls(Corpus& corpus);
void make_ods(Corpus& corpus);
void make_kml(Corpus& corpus);
void make_gpx(Corpus& corpus);
void make_spatialite(Corpus& corpus);
void make_gdal(Corpus& corpus);
void make_disguised(Corpus& corpus);
void make_names(Corpus& corpus);

/// Everything above, in this order.
Corpus make_corpus(std::filesystem::path const& folder, int port, std::string const& only);

} // namespace hatang::hostile
