// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/read_request.hpp"

#include "core/error.hpp"

#include <algorithm>

namespace hatang::ingest {

void require_chosen_layer(core::RawFile const& file, core::ReadOptions const& options) {
    auto const chosen = [&options](core::RawLayer const& layer) { return is_chosen(layer, options); };
    if (std::any_of(file.layers.begin(), file.layers.end(), chosen)) {
        return;
    }
    std::string names;
    for (core::RawLayer const& layer : file.layers) {
        names += (names.empty() ? "'" : ", '") + layer.name + "'";
    }
    if (!options.layer) {
        throw core::data_error({"tệp không có lớp hay bảng nào", "the file holds no layer or table"});
    }
    throw core::not_found_error(
        {"tệp không có lớp '" + *options.layer + "'", "the file has no layer '" + *options.layer + "'"},
        {"các lớp có trong tệp: " + names, "its layers: " + names});
}

core::RawFile make_raw_file(OpenedFile const& file, std::string format) {
    core::RawFile raw;
    raw.path = file.path;
    raw.format = std::move(format);
    raw.sha256 = file.sha256;
    raw.size_bytes = file.size > 0 ? file.size : static_cast<std::int64_t>(file.bytes.size());
    return raw;
}

} // namespace hatang::ingest
