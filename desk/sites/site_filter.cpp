// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/site_filter.hpp"

#include "core/cql2/filter.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "desk/admin/find_unit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::AdminLevel;

constexpr double kDefaultRadiusMetres = 500.0;

std::vector<double> parse_numbers(std::string const& text) {
    std::vector<double> numbers;
    std::size_t start = 0;
    while (start <= text.size()) {
        auto const comma = std::min(text.find(',', start), text.size());
        auto const number = core::parse_number(std::string_view(text).substr(start, comma - start));
        if (!number) {
            return {};
        }
        numbers.push_back(number->value);
        start = comma + 1;
    }
    return numbers;
}

bool in_range(double lon, double lat) {
    return lon >= -180.0 && lon <= 180.0 && lat >= -90.0 && lat <= 90.0;
}

core::GeoBox parse_box(std::string const& text) {
    auto const numbers = parse_numbers(text);
    bool const good = numbers.size() == 4 && in_range(numbers[0], numbers[1]) && in_range(numbers[2], numbers[3]) &&
                      numbers[0] <= numbers[2] && numbers[1] <= numbers[3];
    if (!good) {
        throw core::usage_error(
            {fmt::format("--bbox \"{}\" không đúng, cần kinh độ nhỏ,vĩ độ nhỏ,kinh độ lớn,vĩ độ lớn (độ, WGS 84)",
                         text),
             fmt::format("--bbox \"{}\" is not west,south,east,north in degrees (WGS 84)", text)},
            {"ví dụ --bbox 108.15,16.0,108.3,16.1", "e.g. --bbox 108.15,16.0,108.3,16.1"});
    }
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

bool is_code(std::string const& text) {
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// A list without --as-of asks for the present: a name that a unit of today bears means that unit. A code never does:
/// it may have been written down before it was given again.
core::AdminUnit unit_asked_for(core::AdminReader const& admin, std::string const& name, AdminLevel level,
                               SiteFilterWords const& words) {
    if (!words.as_of && words.today && !is_code(name)) {
        auto const answer = find_units(admin, name, level, words.today);
        if (!answer.units.empty() && answer.units.front().kind <= AnswerKind::exact_name) {
            return require_unit(admin, name, level, words.today);
        }
    }
    return require_unit(admin, name, level, words.as_of);
}

void add_places(std::vector<std::string> const& names, AdminLevel level, SiteFilterWords const& words,
                core::AdminReader const& admin, core::SiteQuery& query) {
    for (auto const& name : names) {
        expand_for_sites(admin, unit_asked_for(admin, name, level, words), query);
    }
}

/// Codes of a list by any spelling. \throws core::Error(usage) for a word that the list does not know.
std::vector<std::string> known_codes(std::vector<std::string> const& words, core::CodeList const& list,
                                     core::Words const& what) {
    std::vector<std::string> codes;
    for (auto const& word : words) {
        auto const* entry = list.find(word);
        if (entry == nullptr) {
            std::vector<std::string> all;
            for (auto const& known : list.entries()) {
                all.push_back(known.code);
            }
            throw core::usage_error(
                {fmt::format("không có {} \"{}\"", what.vi, word), fmt::format("there is no {} \"{}\"", what.en, word)},
                {fmt::format("danh mục: {}", fmt::join(all, ", ")), fmt::format("the list: {}", fmt::join(all, ", "))});
        }
        codes.push_back(entry->code);
    }
    return codes;
}

std::vector<std::string> with_subclasses(std::vector<std::string> const& classes) {
    std::vector<std::string> all;
    for (auto const& entry : core::mast_classes().entries()) {
        bool const wanted =
            std::any_of(classes.begin(), classes.end(), [&](auto const& code) { return entry.code.starts_with(code); });
        if (wanted) {
            all.push_back(entry.code);
        }
    }
    return all;
}

void set_order(std::string const& order, core::SiteQuery& query) {
    if (order.empty()) {
        return;
    }
    query.descending = order.front() == '-';
    auto const name = query.descending ? order.substr(1) : order;
    static constexpr std::pair<std::string_view, core::SiteOrder> kOrders[] = {
        {"code", core::SiteOrder::code},         {"operator", core::SiteOrder::operator_code},
        {"commune", core::SiteOrder::commune},   {"height", core::SiteOrder::height},
        {"distance", core::SiteOrder::distance},
    };
    for (auto const& [known, value] : kOrders) {
        if (name == known) {
            query.order = value;
            return;
        }
    }
    throw core::usage_error(
        {fmt::format("không sắp xếp được theo \"{}\"", name), fmt::format("cannot order by \"{}\"", name)},
        {"code, operator, commune, height, distance; thêm dấu - để đảo ngược",
         "code, operator, commune, height, distance; a leading - turns the order round"});
}

core::GeoPoint centre_of(SiteFilterWords const& words, core::SiteReader const& sites) {
    if (words.near.find(',') != std::string::npos) {
        return parse_point(words.near);
    }
    core::SiteQuery query;
    query.codes = {words.near};
    query.limit = 1;
    std::optional<core::GeoPoint> point;
    sites.sites(query, [&](core::SiteRow const& row) {
        point = row.record.position;
        return false;
    });
    if (!point) {
        throw core::not_found_error(
            {fmt::format("không có trạm \"{}\"", words.near), fmt::format("there is no station \"{}\"", words.near)},
            {"cho tọa độ dạng kinh độ,vĩ độ hoặc mã trạm", "give lon,lat or a station code"});
    }
    return *point;
}

std::optional<core::Length> length_of(std::optional<double> metres) {
    return metres ? std::optional(core::Length::metres(*metres)) : std::nullopt;
}

} // namespace

core::GeoPoint parse_point(std::string const& text) {
    auto const numbers = parse_numbers(text);
    if (numbers.size() == 2 && in_range(numbers[0], numbers[1])) {
        return {numbers[0], numbers[1]};
    }
    core::Words hint{"ví dụ 108.2022,16.0544", "e.g. 108.2022,16.0544"};
    if (numbers.size() == 2 && in_range(numbers[1], numbers[0])) {
        hint = {fmt::format("có phải {},{}?", numbers[1], numbers[0]),
                fmt::format("did you mean {},{}?", numbers[1], numbers[0])};
    }
    throw core::usage_error({fmt::format("\"{}\" không phải vị trí dạng kinh độ,vĩ độ (độ, WGS 84)", text),
                             fmt::format("\"{}\" is not a position lon,lat in degrees (WGS 84)", text)},
                            hint);
}

core::SiteQuery make_site_query(SiteFilterWords const& words, core::AdminReader const& admin,
                                core::SiteReader const& sites) {
    core::SiteQuery query;
    add_places(words.provinces, AdminLevel::province, words, admin, query);
    add_places(words.districts, AdminLevel::district, words, admin, query);
    add_places(words.communes, AdminLevel::commune, words, admin, query);
    for (auto const& name : words.operators) {
        auto const* entry = core::operators().find(name);
        query.operators.push_back(entry != nullptr ? entry->code : name);
    }
    query.mast_classes = with_subclasses(known_codes(words.classes, core::mast_classes(), {"loại cột", "mast class"}));
    query.statuses = known_codes(words.statuses, core::station_statuses(), {"trạng thái", "status"});
    query.height_over = length_of(words.height_over_m);
    query.height_at_least = length_of(words.height_min_m);
    query.height_at_most = length_of(words.height_max_m);
    query.text = words.text;
    if (!words.where.empty()) {
        query.where =
            std::make_shared<core::cql2::Filter const>(core::cql2::Filter::parse(words.where, sites.queryables()));
    }
    if (!words.box.empty()) {
        query.box = parse_box(words.box);
    }
    if (!words.near.empty()) {
        query.circle =
            core::Circle{centre_of(words, sites), core::Length::metres(words.radius_m.value_or(kDefaultRadiusMetres))};
        query.order = core::SiteOrder::distance;
    }
    query.polygon_wkb = words.polygon_wkb;
    query.as_of.valid_on = words.as_of;
    if (words.known_at) {
        query.as_of.known_at = core::ChangeNumber(*words.known_at);
    }
    set_order(words.order, query);
    query.limit = words.limit;
    query.offset = words.offset.value_or(0);
    return query;
}

} // namespace hatang::desk
