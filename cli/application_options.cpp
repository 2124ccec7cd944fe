// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/application_options.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace hatang::cli {

void PaperOption::describe(OptionTable& options) {
    auto& spec =
        options.texts("paper", "KIND=FILE",
                      {"giấy tờ của bước này kèm tệp, được giữ trong sổ; chỉ ghi KIND khi chỉ có bản giấy",
                       "a paper of this step with its file, kept in the register; KIND alone when it is on paper only"},
                      papers);
    spec.whole = true;
}

desk::PaperFile read_paper(std::string const& kind, std::string const& path, std::string const& source) {
    std::filesystem::path const file(path);
    std::error_code failed;
    auto const size = std::filesystem::file_size(file, failed);
    if (failed || !std::filesystem::is_regular_file(file)) {
        throw core::not_found_error(
            {fmt::format("không đọc được tệp '{}'", path), fmt::format("file '{}' cannot be read", path)});
    }
    if (size > static_cast<std::uintmax_t>(core::kDocumentFileBytes)) {
        throw core::usage_error(
            {fmt::format("tệp '{}' lớn hơn 25 MiB", path), fmt::format("file '{}' is larger than 25 MiB", path)},
            {"chia nhỏ hoặc nén tệp", "split or compress the file"});
    }
    std::ifstream in(file, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.good() && !in.eof()) {
        throw core::io_error(
            {fmt::format("không đọc được tệp '{}'", path), fmt::format("file '{}' cannot be read", path)});
    }
    return {kind, file.filename().string(), std::move(bytes), source};
}

std::vector<desk::PaperFile> PaperOption::read(std::string const& source) const {
    std::vector<desk::PaperFile> files;
    for (auto const& word : papers) {
        auto const equals = word.find('=');
        auto const kind = word.substr(0, equals);
        if (kind.empty() || equals + 1 == word.size()) {
            throw core::usage_error({fmt::format("--paper \"{}\" phải là LOẠI hoặc LOẠI=TỆP", word),
                                     fmt::format("--paper \"{}\" must be KIND or KIND=FILE", word)});
        }
        if (equals == std::string::npos) {
            files.push_back({kind, {}, {}, source});
        } else {
            files.push_back(read_paper(kind, word.substr(equals + 1), source));
        }
    }
    return files;
}

void SeenOption::describe(OptionTable& options) {
    options.integer("seen", "N",
                    {"phiên bản hồ sơ đã xem khi quyết định; hồ sơ đã đổi thì bước bị từ chối",
                     "version of the case that was looked at; when the case has changed since, the step is refused"},
                    version);
}

} // namespace hatang::cli
