// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_documents.hpp"

#include "core/cases/workflow.hpp"
#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "rules/rule_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::desk {

namespace {

struct Magic {
    std::string_view bytes;
    std::string_view type;
};
/// First bytes by the formats' own specifications.
constexpr std::array<Magic, 6> kMagic{{{"%PDF-", "application/pdf"},
                                       {"\x89PNG\r\n\x1a\n", "image/png"},
                                       {"\xff\xd8\xff", "image/jpeg"},
                                       {"GIF8", "image/gif"},
                                       {std::string_view("II*\0", 4), "image/tiff"},
                                       {std::string_view("MM\0*", 4), "image/tiff"}}};

struct Extension {
    std::string_view extension;
    std::string_view type;
};
/// IANA media types.
constexpr std::array<Extension, 12> kExtensions{
    {{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
     {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {".doc", "application/msword"},
     {".xls", "application/vnd.ms-excel"},
     {".odt", "application/vnd.oasis.opendocument.text"},
     {".dxf", "image/vnd.dxf"},
     {".dwg", "image/vnd.dwg"},
     {".zip", "application/zip"},
     {".json", "application/json"},
     {".yaml", "application/yaml"},
     {".csv", "text/csv"},
     {".txt", "text/plain"}}};

std::string extension_of(std::string_view name) {
    auto const dot = name.rfind('.');
    std::string extension(dot == std::string_view::npos ? std::string_view() : name.substr(dot));
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    return extension == ".yml" ? ".yaml" : extension;
}

void check_file(PaperFile const& file) {
    if (file.bytes.empty()) {
        throw core::usage_error(
            {fmt::format("tệp '{}' rỗng", file.name), fmt::format("file '{}' is empty", file.name)});
    }
    if (static_cast<std::int64_t>(file.bytes.size()) > core::kDocumentFileBytes) {
        throw core::usage_error({fmt::format("tệp '{}' lớn hơn 25 MiB", file.name),
                                 fmt::format("file '{}' is larger than 25 MiB", file.name)},
                                {"chia nhỏ hoặc nén tệp", "split or compress the file"});
    }
    if (core::printable(file.name) != file.name || file.name.find('/') != std::string::npos) {
        throw core::usage_error({fmt::format("tên tệp '{}' có ký tự lạ", core::printable(file.name)),
                                 fmt::format("file name '{}' has strange letters", core::printable(file.name))});
    }
}

} // namespace

std::string media_type_of(std::string_view name, std::string_view bytes) {
    for (auto const& magic : kMagic) {
        if (bytes.starts_with(magic.bytes)) {
            return std::string(magic.type);
        }
    }
    auto const extension = extension_of(name);
    for (auto const& each : kExtensions) {
        if (each.extension == extension) {
            return std::string(each.type);
        }
    }
    return "application/octet-stream";
}

std::vector<KnownPaper> known_papers(rules::Rulebook const& rulebook) {
    std::vector<KnownPaper> papers;
    auto const add = [&papers](std::string const& kind, core::Words const& title) {
        if (std::ranges::none_of(papers, [&](KnownPaper const& each) { return each.kind == kind; })) {
            papers.push_back({kind, title});
        }
    };
    for (auto const& paper : core::application_workflow().papers) {
        add(paper.id, paper.title);
    }
    for (auto const& pack : rulebook.packs()) {
        for (auto const& rule : pack.rules) {
            for (auto const& wanted : rule.body->documents()) {
                add(wanted.kind, wanted.title);
            }
        }
    }
    return papers;
}

void check_paper_kinds(std::vector<PaperFile> const& files, rules::Rulebook const& rulebook) {
    auto const known = known_papers(rulebook);
    for (auto const& file : files) {
        if (std::ranges::any_of(known, [&](KnownPaper const& each) { return each.kind == file.kind; })) {
            continue;
        }
        std::string names;
        for (auto const& each : known) {
            names += (names.empty() ? "" : ", ") + each.kind;
        }
        throw core::usage_error({fmt::format("không có loại giấy tờ '{}'", file.kind),
                                 fmt::format("there is no kind of paper '{}'", file.kind)},
                                {"dùng một trong: " + names, "use one of: " + names});
    }
}

void attach_files(core::ApplicationWriter& writer, std::string const& code, std::vector<PaperFile> const& files) {
    for (auto const& file : files) {
        if (file.name.empty()) {
            continue;
        }
        check_file(file);
        core::ApplicationDocument document;
        document.kind = file.kind;
        document.name = file.name;
        document.source = file.source;
        document.media_type = media_type_of(file.name, file.bytes);
        writer.add_document(code, document, file.bytes);
    }
}

} // namespace hatang::desk
