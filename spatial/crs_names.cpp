// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_catalogue.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace hatang::spatial {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Letters and digits only, ASCII lower case: "VN-2000 / TM-3 107-45" becomes "vn2000tm310745".
std::string compact(std::string_view text) {
    std::string result;
    for (char const c : text) {
        char const low = lower(c);
        if (is_digit(low) || (low >= 'a' && low <= 'z')) {
            result += low;
        }
    }
    return result;
}

std::vector<int> numbers_in(std::string_view text) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        int value = -1;
        std::from_chars(text.data() + at, text.data() + end, value);
        numbers.push_back(value);
        at = end;
    }
    return numbers;
}

KnownCrs const* only(auto const& matches) {
    KnownCrs const* found = nullptr;
    for (auto const& crs : known_crs()) {
        if (matches(crs)) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &crs;
        }
    }
    return found;
}

/// The only known code among the numbers: "EPSG:5899 (107-45)", "urn:ogc:def:crs:EPSG:9.9:4326".
KnownCrs const* find_by_code(std::string_view text, std::string_view squeezed) {
    bool const says_epsg = squeezed.find("epsg") != std::string_view::npos;
    bool const only_digits = !squeezed.empty() && std::ranges::all_of(squeezed, is_digit);
    auto const numbers = numbers_in(text);
    if (!(says_epsg || (only_digits && numbers.size() == 1))) {
        return nullptr;
    }
    return only([&](KnownCrs const& crs) { return std::ranges::find(numbers, crs.id.epsg()) != numbers.end(); });
}

KnownCrs const* find_utm(std::string_view squeezed) {
    bool const wgs = squeezed.find("wgs") != std::string_view::npos;
    bool const vn = squeezed.find("vn2000") != std::string_view::npos;
    bool const zone48 = squeezed.find("48", squeezed.find("utm")) != std::string_view::npos;
    bool const zone49 = squeezed.find("49", squeezed.find("utm")) != std::string_view::npos;
    if (wgs == vn || zone48 == zone49) {
        return nullptr; // the datum or the zone is not said
    }
    int const epsg = vn ? (zone48 ? 3405 : 3406) : (zone48 ? 32648 : 32649);
    return find_crs(core::CrsId{epsg});
}

/// The meridian in hundredths of a degree from "107-45", "107.75", "107°45'"; a fraction and minutes cannot be mistaken
/// for each other, since all meridians stand on quarter degrees.
std::optional<int> meridian_of(std::vector<int> const& numbers) {
    auto const degrees = std::ranges::find_if(numbers, [](int n) { return n >= 102 && n <= 111; });
    if (degrees == numbers.end()) {
        return std::nullopt;
    }
    int quarter = 0;
    auto const next = std::next(degrees);
    if (next != numbers.end()) {
        switch (*next) {
        case 0: break;
        case 15:
        case 25: quarter = 25; break;
        case 30:
        case 5:
        case 50: quarter = 50; break;
        case 45:
        case 75: quarter = 75; break;
        default: return std::nullopt;
        }
    }
    return *degrees * 100 + quarter;
}

KnownCrs const* find_by_meridian(std::string_view text, std::string_view squeezed) {
    auto numbers = numbers_in(text);
    std::erase(numbers, 2000);
    for (auto at = numbers.begin(); at != numbers.end(); ++at) {
        if (*at >= 10200 && *at <= 11145) { // "TM3_10745"
            int const joined = *at;
            *at = joined / 100;
            numbers.insert(std::next(at), joined % 100);
            break;
        }
    }
    bool const six_degrees = !numbers.empty() && numbers.front() == 6;
    if (!numbers.empty() && (numbers.front() == 3 || numbers.front() == 6)) {
        numbers.erase(numbers.begin()); // the width of the zone: TM-3, "múi 6 độ"
    }
    for (int const zone : {481, 482, 491}) {
        if (numbers.size() == 1 && numbers.front() == zone) {
            return find_crs(core::CrsId{zone == 481 ? 5896 : zone == 482 ? 5897 : 5898});
        }
    }
    auto const meridian = meridian_of(numbers);
    if (!meridian || squeezed.find("wgs") != std::string_view::npos) {
        return nullptr;
    }
    double const scale = six_degrees ? 0.9996 : 0.9999;
    return only([&](KnownCrs const& crs) {
        return crs.is_vn2000 && crs.kind == CrsKind::projected && std::abs(crs.scale - scale) < 1e-9 &&
               std::abs(crs.central_meridian * 100.0 - *meridian) < 1e-6;
    });
}

} // namespace

KnownCrs const* find_crs(std::string_view text) {
    auto const squeezed = compact(text);
    if (auto const* by_code = find_by_code(text, squeezed)) {
        return by_code;
    }
    if (auto const* by_name = only([&](KnownCrs const& crs) { return compact(crs.name) == squeezed; })) {
        return by_name;
    }
    if (squeezed == "wgs84" || squeezed == "wgs1984" || squeezed == "crs84" || squeezed == "ogccrs84" ||
        squeezed == "urnogcdefcrsogc13crs84") {
        return find_crs(core::kWgs84);
    }
    if (squeezed.find("utm") != std::string::npos) {
        return find_utm(squeezed);
    }
    return find_by_meridian(text, squeezed);
}

} // namespace hatang::spatial
