// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/shp_archive.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/encoding/font_text.hpp"
#include "import/shp/shp_reader.hpp"
#include "import/xlsx/zip_members.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::size_t kExtensionBytes = 4;

/// "Data/Wards.shp" → "Wards", fit to show.
std::string stem_of(std::string_view member) {
    std::string_view stem = member.substr(0, member.size() - kExtensionBytes);
    stem = stem.substr(stem.find_last_of("/\\") + 1);
    return core::clean_text(core::printable(font_text_of(stem)));
}

std::vector<std::string> shapefiles_in(std::vector<std::string> const& names) {
    std::vector<std::string> found;
    std::copy_if(names.begin(), names.end(), std::back_inserter(found),
                 [](std::string const& name) { return has_extension(name, "shp") && name.rfind("__MACOSX/", 0) != 0; });
    return found;
}

std::string choose(std::vector<std::string> const& shapefiles, core::ReadOptions const& options) {
    std::string names;
    for (std::string const& name : shapefiles) {
        std::string const stem = stem_of(name);
        names += (names.empty() ? "'" : ", '") + stem + "'";
        if (options.layer ? *options.layer == stem : shapefiles.size() == 1) {
            return name;
        }
    }
    if (shapefiles.empty()) {
        throw core::data_error({"tệp ZIP không chứa Shapefile nào", "the ZIP archive holds no Shapefile"},
                               {"giải nén rồi đọc từng tệp bên trong", "unpack it and read the files inside"});
    }
    throw core::not_found_error({"tệp ZIP có nhiều Shapefile, cần chọn một: " + names,
                                 "the ZIP archive holds several Shapefiles, choose one: " + names},
                                {"chọn bằng --layer", "choose it with --layer"});
}

/// \throws core::Error for "a.dbf" beside "a.DBF": which one belongs to the shapes cannot be known.
std::optional<std::string> companion(std::vector<std::string> const& names, std::string const& base,
                                     std::string const& extension) {
    std::optional<std::string> found;
    for (std::string const& name : names) {
        if (name.size() != base.size() + kExtensionBytes || name.rfind(base, 0) != 0 ||
            !has_extension(name, extension)) {
            continue;
        }
        if (found) {
            throw core::data_error({"tệp ZIP có hai phần ." + extension + " cho cùng một Shapefile",
                                    "the ZIP archive holds two ." + extension + " files for one Shapefile"},
                                   {"giải nén và bỏ tệp thừa", "unpack it and remove the needless one"});
        }
        found = name;
    }
    return found;
}

} // namespace

void read_shp_archive(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    ZipMembers archive(file.bytes);
    auto const names = archive.names();
    std::string const chosen = choose(shapefiles_in(names), request.options);
    std::string const base = chosen.substr(0, chosen.size() - kExtensionBytes);
    Sidecars sidecars;
    for (std::string const extension : {"dbf", "prj", "cpg"}) {
        if (auto const member = companion(names, base, extension)) {
            sidecars.keep(extension, archive.read(*member).value_or(""));
        }
    }
    std::string const shapes = archive.read(chosen).value_or("");
    OpenedFile const inside{file.path,   file.name, stem_of(chosen),
                            file.sha256, shapes,    static_cast<std::int64_t>(file.bytes.size())};
    read_shp(inside, sidecars, request, sink);
}

} // namespace hatang::ingest
