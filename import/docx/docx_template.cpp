// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/docx/docx_template.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/xlsx/xml_scanner.hpp"
#include "import/xlsx/zip_members.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <span>
#include <sstream>
#include <system_error>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;

[[noreturn]] void refuse(core::Words what, core::Words hint) {
    throw core::data_error(std::move(what), std::move(hint));
}

core::Words const kSaveAgain{"mở bằng Word hoặc LibreOffice, bỏ phần đó rồi lưu lại thành .docx",
                             "open it in Word or LibreOffice, take that out and save it again as .docx"};

/// Fields that only count or point within the document. Others fetch, run or change: DDE, INCLUDETEXT, DATE …
bool is_harmless_field(std::string_view instruction) {
    static constexpr std::array<std::string_view, 9> kHarmless{"PAGE",    "NUMPAGES",  "SECTION", "SECTIONPAGES", "REF",
                                                               "PAGEREF", "HYPERLINK", "TOC",     "SEQ"};
    auto const start = instruction.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
        return true;
    }
    auto const word = instruction.substr(start, instruction.find_first_of(" \t\r\n\\", start) - start);
    return std::ranges::find(kHarmless, word) != kHarmless.end();
}

void check_field(std::string_view instruction, std::string const& part) {
    if (!is_harmless_field(instruction)) {
        std::string const shown = core::printable(instruction.substr(0, 60));
        refuse({fmt::format("mẫu có trường tự động \"{}\" trong phần '{}'", shown, part),
                fmt::format("the template has the field '{}' in the part '{}'", shown, part)},
               {"chỉ dùng trường số trang; chỗ điền dữ liệu viết {{tên}} như chữ thường",
                "only page numbers may be fields; placeholders {{name}} are plain text"});
    }
}

/// The text of a field may stand in several runs: it is whole at the next fldChar.
void check_fields(std::string const& xml, std::string const& part) {
    XmlScanner scanner(xml, part);
    std::string instruction;
    for (Event event = scanner.next(); event != Event::finished; event = scanner.next()) {
        if (event != Event::start) {
            continue;
        }
        if (scanner.element() == "instrText" || scanner.element() == "delInstrText") {
            instruction += scanner.text_of_element();
        } else if (scanner.element() == "fldChar") {
            check_field(instruction, part);
            instruction.clear();
        } else if (scanner.element() == "fldSimple") {
            check_field(scanner.attribute("instr").value_or(""), part);
        } else if (scanner.element() == "altChunk" || scanner.element() == "object" || scanner.element() == "control") {
            std::string const name(scanner.element());
            refuse({fmt::format("mẫu có đối tượng nhúng ({})", name),
                    fmt::format("the template has an embedded object ({})", name)},
                   kSaveAgain);
        }
    }
    check_field(instruction, part);
}

void check_relations(std::string const& xml, std::string const& part) {
    XmlScanner scanner(xml, part);
    for (Event event = scanner.next(); event != Event::finished; event = scanner.next()) {
        if (event != Event::start || scanner.element() != "Relationship" ||
            scanner.attribute("TargetMode") != "External" ||
            scanner.attribute("Type").value_or("").ends_with("/hyperlink")) {
            continue;
        }
        std::string const target = core::printable(scanner.attribute("Target").value_or(""));
        refuse({fmt::format("mẫu lấy tệp khác từ bên ngoài: \"{}\"", target),
                fmt::format("the template takes another file from outside: '{}'", target)},
               kSaveAgain);
    }
}

void check_types(std::string const& xml, std::string const& part) {
    XmlScanner scanner(xml, part);
    for (Event event = scanner.next(); event != Event::finished; event = scanner.next()) {
        if (event == Event::start &&
            scanner.attribute("ContentType").value_or("").find("macroEnabled") != std::string::npos) {
            refuse({"mẫu là tài liệu có macro", "the template is a document with macros"},
                   {"lưu lại thành .docx không macro", "save it as .docx without macros"});
        }
    }
}

/// Names of parts are the same in any case of letters (ECMA-376-2, part names).
std::string lower_case(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

void check_part(std::string const& name, std::string const& content) {
    if (content.size() > kTemplatePartBytes) {
        refuse({fmt::format("phần '{}' của mẫu lớn hơn 8 MB", name),
                fmt::format("the part '{}' of the template is larger than 8 MB", name)},
               kSaveAgain);
    }
    auto const lower = lower_case(name);
    if (lower.ends_with(".rels")) {
        check_relations(content, name);
    } else if (lower == "[content_types].xml") {
        check_types(content, name);
    } else {
        check_fields(content, name);
    }
}

void check_name(std::string const& name) {
    static constexpr std::array<std::string_view, 6> kRefused{"vba",     "activex",          "embeddings/",
                                                              "afchunk", "attachedtoolbars", "customui"};
    std::string const lower = lower_case(name);
    bool const active = std::ranges::any_of(kRefused, [&](auto word) { return lower.find(word) != std::string::npos; });
    if (active) {
        refuse({fmt::format("mẫu có macro hoặc đối tượng nhúng: '{}'", core::printable(name)),
                fmt::format("the template holds a macro or an embedded object: '{}'", core::printable(name))},
               kSaveAgain);
    }
    if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos ||
        name.find('\\') != std::string::npos || core::printable(name) != name) {
        refuse({fmt::format("mẫu có phần mang tên không hợp lệ: '{}'", core::printable(name)),
                fmt::format("the template has a part with a bad name: '{}'", core::printable(name))},
               kSaveAgain);
    }
}

bool ends_with_one(std::string_view lower, std::span<std::string_view const> endings) {
    return std::ranges::any_of(endings, [&](auto ending) { return lower.ends_with(ending); });
}

/// What a part is follows from [Content_Types].xml, not from its name: a part that is neither read as XML nor a picture
/// or a font could be anything.
void check_kind(std::string const& name, std::string const& content) {
    static constexpr std::array<std::string_view, 2> kXml{".xml", ".rels"};
    static constexpr std::array<std::string_view, 11> kPassive{".png",  ".jpg", ".jpeg", ".gif", ".bmp",  ".tif",
                                                               ".tiff", ".emf", ".wmf",  ".ttf", ".odttf"};
    std::string const lower = lower_case(name);
    if (ends_with_one(lower, kXml)) {
        check_part(name, content);
    } else if (!ends_with_one(lower, kPassive)) {
        refuse({fmt::format("mẫu có phần không phải là chữ, ảnh hay phông: '{}'", core::printable(name)),
                fmt::format("the template has a part that is neither text, picture nor font: '{}'",
                            core::printable(name))},
               kSaveAgain);
    }
}

void require_document(std::vector<std::string> const& names) {
    auto const has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    if (!has(kTemplateMain) || !has("[Content_Types].xml")) {
        refuse({"tệp không phải là tài liệu Word (.docx): thiếu word/document.xml",
                "the file is no Word document (.docx): it lacks word/document.xml"},
               {"lưu lại thành .docx bằng Word hoặc LibreOffice", "save it as .docx in Word or LibreOffice"});
    }
}

} // namespace

core::DocxPackage read_docx_template(std::string_view bytes, std::string const& name) {
    core::DocxPackage package;
    package.name = name;
    ZipMembers archive(bytes);
    require_document(archive.names());
    std::set<std::string> seen;
    std::size_t inflated = 0;
    for (std::string const& part : archive.names()) {
        if (part.ends_with('/')) {
            continue;
        }
        check_name(part);
        if (!seen.insert(lower_case(part)).second) {
            refuse({fmt::format("mẫu có hai phần '{}'", part), fmt::format("the template has two parts '{}'", part)},
                   kSaveAgain);
        }
        std::string content = archive.read(part).value_or("");
        inflated += content.size();
        if (inflated > kTemplateInflatedBytes) {
            refuse({"mẫu giải nén ra hơn 40 MB", "the template inflates to more than 40 MB"}, kSaveAgain);
        }
        check_kind(part, content);
        package.parts.emplace_back(part, std::move(content));
    }
    return package;
}

core::DocxPackage read_docx_template(std::filesystem::path const& file) {
    std::error_code failure;
    auto const size = std::filesystem::file_size(file, failure);
    if (failure) {
        throw core::not_found_error({fmt::format("không đọc được mẫu \"{}\"", file.string()),
                                     fmt::format("cannot read the template '{}'", file.string())});
    }
    return core::while_doing(
        {"khi đọc mẫu \"" + file.string() + "\"", "while reading the template '" + file.string() + "'"}, [&] {
            if (size > kTemplateBytes) {
                refuse({"mẫu lớn hơn 10 MB", "the template is larger than 10 MB"},
                       {"thu nhỏ hình ảnh trong mẫu", "make the pictures in it smaller"});
            }
            std::ifstream stream(file, std::ios::binary);
            std::ostringstream bytes;
            bytes << stream.rdbuf();
            if (!stream) {
                throw core::io_error({"không đọc được tệp", "cannot read the file"});
            }
            return read_docx_template(bytes.str(), file.filename().string());
        });
}

} // namespace hatang::ingest
