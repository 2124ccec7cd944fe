// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/built_in_templates.hpp"

#include "core/error.hpp"

#include <string>
#include <string_view>

#include "embedded/template_bodies.hpp"
#include "embedded/template_package.hpp"
#include "embedded/template_shared.hpp"

namespace hatang::publish {

namespace {

template <typename Files> std::string text_of(Files const& files, std::string const& name) {
    for (auto const& [file, text] : files) {
        if (file == name) {
            return std::string(text);
        }
    }
    throw core::internal_error("no built-in template part " + name);
}

void replace_all(std::string& text, std::string_view what, std::string const& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

} // namespace

std::string sample_agency_file() {
    return text_of(template_package::kAll, "co-quan.yaml");
}

core::DocxPackage built_in_template(core::LetterKind kind) {
    std::string const name(to_string(kind));
    auto const fixed = [](char const* file) { return text_of(template_package::kAll, file); };
    std::string body = text_of(template_bodies::kAll, name + ".xml");
    for (auto const& [file, text] : template_shared::kAll) {
        std::string const stem(file.substr(0, file.rfind('.')));
        replace_all(body, "<!-- shared: " + stem + " -->", std::string(text));
    }
    std::string document = fixed("frame.xml");
    replace_all(document, "<!-- body -->", body);
    return {name + ".docx",
            {{"[Content_Types].xml", fixed("content_types.xml")},
             {"_rels/.rels", fixed("relations.xml")},
             {"docProps/core.xml", fixed("properties.xml")},
             {"word/document.xml", std::move(document)},
             {"word/_rels/document.xml.rels", fixed("document_relations.xml")},
             {"word/styles.xml", fixed("styles.xml")},
             {"word/settings.xml", fixed("settings.xml")},
             {"word/header1.xml", fixed("page_number.xml")}}};
}

} // namespace hatang::publish
