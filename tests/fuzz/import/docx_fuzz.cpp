// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: a department's Word template. What is accepted stays under the limits and asks for no other file.

#include "core/error.hpp"
#include "import/docx/docx_template.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"
#include "tests/hostile/zip_bytes.hpp"

#include <cstdint>

namespace {

using namespace hatang;

void read(std::string_view bytes) {
    try {
        auto const package = ingest::read_docx_template(bytes, "a.docx");
        std::size_t inflated = 0;
        for (auto const& [name, content] : package.parts) {
            fuzz::require(name.find("..") == std::string::npos);
            inflated += content.size();
        }
        fuzz::require(inflated <= ingest::kTemplateInflatedBytes);
    } catch (core::Error const&) {
    }
}

std::string archive_with(std::string_view document, std::string_view relations) {
    return hostile::zip_bytes({hostile::packed("[Content_Types].xml", "<Types/>"),
                               hostile::packed("word/document.xml", document),
                               hostile::packed("word/_rels/document.xml.rels", relations)});
}

} // namespace

/// The input as it is, and as the document and the relations of an archive that is whole.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    read(bytes);
    read(archive_with(bytes, "<Relationships/>"));
    read(archive_with("<w:document/>", bytes));
    return 0;
}
