// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// list and show of zones, aerodromes, streets, poles, routes, complaints, access points, works: what differs between
// them is words and fields.
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/record_card.hpp"
#include "core/error.hpp"
#include "desk/list_queryables.hpp"
#include "desk/places/list_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

using core::PlaceKind;

void describe_times(OptionTable& options, desk::PlaceFilterWords& words) {
    options.group({"Thời điểm", "Time"});
    options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, words.place.as_of);
    options.integer("known-at", "CHANGE",
                    {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                    words.place.known_at);
}

/// The noun of its commands: the complaints desk says `complaint`, as it speaks of one at a time.
std::string noun_of(core::PlaceKindInfo const& info) {
    if (info.kind == PlaceKind::complaint) {
        return "complaint";
    }
    std::string noun(info.plural);
    std::replace(noun.begin(), noun.end(), '_', '-');
    return noun;
}

/// What a filter on this kind looks like.
std::string_view where_example(PlaceKind kind) {
    switch (kind) {
    case PlaceKind::zone: return "max_height_m <= 18 AND S_INTERSECTS(geom, POINT(108.22 16.06))";
    case PlaceKind::aerodrome: return "length_m > 3000";
    case PlaceKind::street: return "cables = 'aerial' AND measured_length_m > 500";
    case PlaceKind::pole: return "leaning = TRUE AND height_m < 8";
    case PlaceKind::route: return "laying = 'aerial' AND length_m > 1000";
    case PlaceKind::complaint: return "answered_on IS NULL AND received_on < DATE('2017-06-01')";
    case PlaceKind::works: return "kind = 'power' AND starts_on >= DATE('2017-01-01')";
    default: break;
    }
    return "certificate_to < DATE('2026-12-31')";
}

void describe_page(OptionTable& options, desk::PlaceFilterWords& words) {
    options.integer("limit", "N", {"nhiều nhất N dòng", "at most N rows"}, words.place.limit);
    options.integer("offset", "N", {"bỏ N dòng đầu", "leave out the first N rows"}, words.place.offset);
}

class PlacesList final : public Command {
public:
    explicit PlacesList(PlaceKind kind) : m_info(core::place_kind(kind)) {}

    void describe(OptionTable& options) override {
        options.group({"Lọc", "Filter"});
        auto const field = desk::kind_field(m_info);
        if (field < m_info.fields.size()) {
            auto const& label = m_info.fields[field].label;
            options.texts("kind", "KIND", {label.vi + ": mã hoặc tên gọi", label.en + ": code or name"}, m_words.kinds);
        }
        if (m_info.owned) {
            options.texts("owner", "NAME", {"doanh nghiệp sở hữu", "operator that owns it"}, m_words.owners);
        }
        if (m_info.geometry == core::PlaceGeometry::point) {
            options.texts("province", "NAME", {"tỉnh, thành phố, cũ hoặc mới", "province, old or new"},
                          m_words.place.provinces);
            options.texts("district", "NAME", {"quận, huyện (đến 30/6/2025)", "district (until 30/6/2025)"},
                          m_words.place.districts);
            options.texts("commune", "NAME", {"xã, phường, cũ hoặc mới", "commune, old or new"},
                          m_words.place.communes);
        }
        options.text("bbox", "W,S,E,N", {"khung kinh độ, vĩ độ WGS 84", "box of WGS 84 degrees"}, m_words.place.box);
        options.text("text", "WORDS",
                     {"có các chữ này trong mã, tên, địa chỉ và các cột chữ; không cần dấu",
                      "words in code, name, address and texts; marks do not matter"},
                     m_words.place.text);
        options.text("where", "CQL2",
                     {"điều kiện CQL2 trên các trường của danh sách này; xem --queryables",
                      "a CQL2 condition on the fields of this list; see --queryables"},
                     m_words.place.where);
        describe_times(options, m_words);
        options.flag("any-day",
                     {"cả những gì chưa có hoặc đã hết hiệu lực", "also what is not yet, or no more, in force"},
                     m_words.any_day);
        m_output.describe(options, true);
        describe_page(options, m_words);
        options.flag("count", {"chỉ in số dòng", "print the number of rows only"}, m_count);
        options.flag(
            "queryables",
            {"chỉ liệt kê những gì --where hỏi được, kèm ví dụ", "only list what --where may ask, with examples"},
            m_queryables);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {fmt::format("{}, như đang có hoặc như vào một ngày đã qua.", m_info.title.vi),
                fmt::format("{}, as they are or as they were on a day.", m_info.title.en)};
    }
    std::vector<Example> examples() const override {
        auto const noun = noun_of(m_info);
        return {{fmt::format("hatang {} list --as-of 30/06/2017 -o {}.gpkg", noun, m_info.plural),
                 {"Như vào ngày 30/6/2017, ra GeoPackage", "As on 2017-06-30, to a GeoPackage"}},
                {fmt::format("hatang {} list --where \"{}\"", noun, where_example(m_info.kind)),
                 {"Hỏi bằng CQL2", "Asked in CQL2"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        if (m_queryables) {
            auto writer = m_output.open(console);
            desk::list_queryables(reg.places().queryables(m_info.kind), console.language, *writer);
            return ExitCode::done;
        }
        m_words.place.today = today(console);
        auto const query = desk::make_place_query(m_info.kind, m_words, {reg.admin(), reg.sites(), reg.places()});
        if (m_count) {
            console.out << reg.places().count(query) << '\n';
            return ExitCode::done;
        }
        auto writer = m_output.open(console);
        auto const result = desk::list_places(reg.places(), query, m_output.style(console), *writer);
        if (result.total == 0) {
            console.err << console.say({"không có gì thỏa điều kiện\n", "nothing meets the conditions\n"});
        }
        return ExitCode::done;
    }

private:
    core::PlaceKindInfo const& m_info;
    desk::PlaceFilterWords m_words;
    ListOutputOptions m_output;
    RegisterOption m_register;
    bool m_count = false;
    bool m_queryables = false;
};

class PlacesShow final : public Command {
public:
    explicit PlacesShow(PlaceKind kind) : m_info(core::place_kind(kind)) {}

    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã", "code"}, m_code);
        describe_times(options, m_words);
        m_output.describe(options, true);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {fmt::format("Mọi điều đã biết về một {}: cả mã lẫn nguyên văn.", m_info.label.vi),
                fmt::format("Everything known of one {}: codes and the words as written.", m_info.label.en)};
    }
    std::vector<Example> examples() const override {
        return {{fmt::format("hatang {} show A001", noun_of(m_info)), {"Xem A001", "Look at A001"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        m_words.any_day = true;
        m_words.place.today = today(console);
        auto query = desk::make_place_query(m_info.kind, m_words, {reg.admin(), reg.sites(), reg.places()});
        query.codes = {m_code};
        if (reg.places().count(query) == 0) {
            throw core::not_found_error(
                {fmt::format("không có {} mã \"{}\"", m_info.label.vi, m_code),
                 fmt::format("there is no {} with the code \"{}\"", m_info.label.en, m_code)},
                {fmt::format("tìm bằng: hatang {} list --text \"{}\"", noun_of(m_info), m_code),
                 fmt::format("look for it: hatang {} list --text \"{}\"", noun_of(m_info), m_code)});
        }
        auto style = m_output.style(console);
        if (style.columns.empty()) {
            style.columns = {"all"};
        }
        bool const card = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        auto writer = card ? make_record_card(console) : m_output.open(console);
        desk::list_places(reg.places(), query, style, *writer);
        return ExitCode::done;
    }

private:
    core::PlaceKindInfo const& m_info;
    std::string m_code;
    desk::PlaceFilterWords m_words;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_zones_list() {
    return std::make_unique<PlacesList>(PlaceKind::zone);
}
std::unique_ptr<Command> make_zones_show() {
    return std::make_unique<PlacesShow>(PlaceKind::zone);
}
std::unique_ptr<Command> make_aerodromes_list() {
    return std::make_unique<PlacesList>(PlaceKind::aerodrome);
}
std::unique_ptr<Command> make_aerodromes_show() {
    return std::make_unique<PlacesShow>(PlaceKind::aerodrome);
}
std::unique_ptr<Command> make_streets_list() {
    return std::make_unique<PlacesList>(PlaceKind::street);
}
std::unique_ptr<Command> make_streets_show() {
    return std::make_unique<PlacesShow>(PlaceKind::street);
}
std::unique_ptr<Command> make_poles_list() {
    return std::make_unique<PlacesList>(PlaceKind::pole);
}
std::unique_ptr<Command> make_poles_show() {
    return std::make_unique<PlacesShow>(PlaceKind::pole);
}
std::unique_ptr<Command> make_routes_list() {
    return std::make_unique<PlacesList>(PlaceKind::route);
}
std::unique_ptr<Command> make_routes_show() {
    return std::make_unique<PlacesShow>(PlaceKind::route);
}
std::unique_ptr<Command> make_complaint_list() {
    return std::make_unique<PlacesList>(PlaceKind::complaint);
}
std::unique_ptr<Command> make_complaint_show() {
    return std::make_unique<PlacesShow>(PlaceKind::complaint);
}
std::unique_ptr<Command> make_access_points_list() {
    return std::make_unique<PlacesList>(PlaceKind::access_point);
}
std::unique_ptr<Command> make_access_points_show() {
    return std::make_unique<PlacesShow>(PlaceKind::access_point);
}

std::unique_ptr<Command> make_works_list() {
    return std::make_unique<PlacesList>(PlaceKind::works);
}
std::unique_ptr<Command> make_works_show() {
    return std::make_unique<PlacesShow>(PlaceKind::works);
}

} // namespace hatang::cli
