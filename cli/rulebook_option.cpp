// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/rulebook_option.hpp"

#include "core/document/document.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace hatang::cli {

namespace fs = std::filesystem;

void RulebookOption::describe(OptionTable& options) {
    options.texts("packs", "PATH",
                  {"thêm gói quy tắc từ tệp YAML hoặc thư mục; gói trùng mã thay gói có sẵn",
                   "add rule packs from a YAML file or folder; a pack with a known id takes that one's place"},
                  packs);
    options.flag("only-packs", {"chỉ dùng các gói của --packs", "use the packs of --packs only"}, only);
}

rules::Rulebook RulebookOption::open() const {
    auto texts = only ? std::vector<rules::PackText>{} : rules::built_in_packs();
    for (std::string const& path : packs) {
        auto more = read_packs(path);
        texts.insert(texts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return rules::Rulebook(texts);
}

std::vector<rules::PackText> read_packs(std::string const& path) {
    std::vector<fs::path> files{path};
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        files.clear();
        for (auto const& entry : fs::directory_iterator(path, ignored)) {
            if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml") {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
        if (files.empty()) {
            throw core::not_found_error({fmt::format("thư mục \"{}\" không có tệp .yaml nào", path),
                                         fmt::format("folder \"{}\" holds no .yaml file", path)});
        }
    }
    std::vector<rules::PackText> packs;
    for (fs::path const& file : files) {
        packs.push_back({file.filename().string(), read_document_file(file)});
    }
    return packs;
}

std::string read_document_file(fs::path const& path) {
    std::error_code trouble;
    if (!fs::exists(path, trouble)) {
        throw core::not_found_error(
            {fmt::format("không có tệp \"{}\"", path.string()), fmt::format("there is no file \"{}\"", path.string())});
    }
    if (!fs::is_regular_file(path, trouble)) {
        throw core::io_error({fmt::format("\"{}\" không phải là tệp", path.string()),
                              fmt::format("\"{}\" is not a file", path.string())});
    }
    if (fs::file_size(path, trouble) > core::kDocumentBytes) {
        throw core::data_error(
            {fmt::format("tệp \"{}\" lớn quá {} byte", path.string(), core::kDocumentBytes),
             fmt::format("file \"{}\" is larger than {} bytes", path.string(), core::kDocumentBytes)});
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof()) {
        throw core::io_error({fmt::format("không đọc được tệp \"{}\"", path.string()),
                              fmt::format("cannot read file \"{}\"", path.string())});
    }
    return text;
}

} // namespace hatang::cli
