// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/agency_file.hpp"

#include "core/document/map_reader.hpp"
#include "core/letters/letter.hpp"
#include "core/text/unicode.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

constexpr std::size_t kLongest = 300; ///< letters of a text
constexpr std::array<std::string_view, 6> kAuthorities{"TM", "KT", "TL", "TUQ", "Q", "TM,KT"};

using Reader = core::MapReader;

/// One line, or several where the place has them; without control characters.
std::string checked(Reader const& reader, std::string const& key, std::string text, bool lines = false) {
    std::string const shown = core::clean_text(text);
    if (core::display_width(shown) > kLongest) {
        reader.refuse(
            {fmt::format("\"{}\" dài hơn 300 ký tự", key), fmt::format("'{}' is longer than 300 letters", key)});
    }
    if (!lines && text.find('\n') != std::string::npos) {
        reader.refuse({fmt::format("\"{}\" phải là một dòng", key), fmt::format("'{}' must be one line", key)});
    }
    return lines ? text : shown;
}

/// Nghị định 30/2020/NĐ-CP, Phụ lục I: abbreviations in capitals, divided by hyphens without blanks.
void check_symbol(Reader const& reader, std::string const& key, std::string const& symbol) {
    bool const blank = symbol.find_first_of(" \t/\n") != std::string::npos;
    if (symbol.empty() || blank || core::display_width(symbol) > 30 || symbol.front() == '-' || symbol.back() == '-') {
        reader.refuse({fmt::format("\"{}\": \"{}\" không phải ký hiệu văn bản, như SKHCN hoặc SKHCN-BCVT", key, symbol),
                       fmt::format("'{}': '{}' is no symbol such as SKHCN or SKHCN-BCVT", key, symbol)});
    }
}

void check_capitals(Reader const& reader, std::string const& key, std::string const& text) {
    if (text != core::upper_case(text)) {
        reader.refuse({fmt::format("\"{}\" phải viết bằng chữ in hoa: \"{}\"", key, core::upper_case(text)),
                       fmt::format("'{}' must be in capitals: '{}'", key, core::upper_case(text))});
    }
}

std::string authority(Reader& reader) {
    std::string word = core::upper_case(reader.text("authority"));
    std::erase_if(word, [](char letter) { return letter == '.' || letter == ' '; });
    if (!is_sign_authority(word)) {
        reader.refuse(
            {fmt::format("\"authority\": \"{}\" không phải một trong: {}", word, fmt::join(kAuthorities, "; ")),
             fmt::format("'authority': '{}' is none of: {}", word, fmt::join(kAuthorities, "; "))});
    }
    return word;
}

std::vector<Signer> read_signers(Reader& reader) {
    std::vector<Signer> signers;
    for (Reader& each : reader.maps("signers")) {
        Signer signer;
        signer.name = checked(each, "name", each.need_text("name"));
        signer.title = checked(each, "title", each.text("title"));
        check_capitals(each, "title", signer.title);
        signer.authority = authority(each);
        each.finish();
        signers.push_back(std::move(signer));
    }
    return signers;
}

std::map<std::string, std::string> read_symbols(Reader& reader) {
    std::map<std::string, std::string> symbols;
    auto map = reader.map("symbols");
    for (core::LetterKind const kind : core::all_letter_kinds()) {
        std::string const key(to_string(kind));
        std::string const symbol = map ? map->text(key) : std::string();
        if (!symbol.empty()) {
            check_symbol(*map, key, symbol);
            symbols[key] = symbol;
        }
    }
    if (map) {
        map->finish();
    }
    return symbols;
}

core::CrsId read_zone(Reader& reader) {
    std::string const text = reader.need_text("vn2000");
    auto const* const crs = spatial::find_crs(text);
    if (crs == nullptr || !crs->is_vn2000 || crs->kind != spatial::CrsKind::projected) {
        reader.refuse({fmt::format("\"vn2000\": \"{}\" không phải múi VN-2000, như 107-45 hoặc EPSG:5899", text),
                       fmt::format("'vn2000': '{}' is no VN-2000 zone such as 107-45 or EPSG:5899", text)});
    }
    return crs->id;
}

} // namespace

bool is_sign_authority(std::string_view text) {
    return text.empty() || std::ranges::find(kAuthorities, text) != kAuthorities.end();
}

Agency read_agency(std::string_view text, std::string_view name) {
    auto const document = core::parse_document(text, name);
    Reader reader(document, name);
    auto const one = [&](char const* key) { return checked(reader, key, reader.text(key)); };
    auto const need = [&](char const* key) { return checked(reader, key, reader.need_text(key)); };
    Agency agency;
    agency.heading = checked(reader, "agency", reader.need_text("agency"), true);
    check_capitals(reader, "agency", agency.heading);
    agency.superior = checked(reader, "superior", reader.text("superior"), true);
    check_capitals(reader, "superior", agency.superior);
    agency.name = need("name");
    agency.short_name = need("short_name");
    check_symbol(reader, "short_name", agency.short_name);
    agency.unit = one("unit");
    if (!agency.unit.empty()) {
        check_symbol(reader, "unit", agency.unit);
    }
    agency.place = need("place");
    agency.address = one("address");
    agency.phone = one("phone");
    agency.one_stop = one("one_stop");
    agency.head_title = need("head_title");
    check_capitals(reader, "head_title", agency.head_title);
    agency.collective = one("collective");
    check_capitals(reader, "collective", agency.collective);
    agency.vn2000 = read_zone(reader);
    agency.signers = read_signers(reader);
    agency.copies = reader.texts("copies");
    agency.bases = reader.texts("bases");
    agency.symbols = read_symbols(reader);
    reader.finish();
    return agency;
}

} // namespace hatang::desk
