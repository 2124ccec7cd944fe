// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/told_texts.hpp"

#include "core/error.hpp"
#include "core/hash.hpp"

#include <nlohmann/json.hpp>

namespace hatang::desk {

std::string told_json(core::FieldTexts const& texts) {
    nlohmann::json json = nlohmann::json::object();
    for (auto const& [field, text] : texts) {
        json[field] = text;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

core::FieldTexts told_texts(std::string_view json) {
    auto const parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object()) {
        throw core::internal_error("a receipt's words are no JSON");
    }
    core::FieldTexts texts;
    for (auto const& [field, text] : parsed.items()) {
        if (text.is_string()) {
            texts.emplace(field, text.get<std::string>());
        }
    }
    return texts;
}

std::string uuid_of_words(std::string_view words) {
    auto hex = core::sha256_hex(words).substr(0, 32);
    hex[12] = '8'; // RFC 9562: version 8, then the variant
    hex[16] = 'a';
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
           hex.substr(20);
}

} // namespace hatang::desk
