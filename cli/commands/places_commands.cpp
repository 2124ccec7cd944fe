// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// list and show of zones, aerodromes, streets, poles, routes, complaints, access points, works: what differs between
// them is words and fields.
#include "cli/commands/entries.hpp"
#include "cli/commands/places_list_command.hpp"
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

void describe_page(OptionTable& options, desk::PlaceFilterWords& words) {
    options.integer("limit", "N", {"nhiều nhất N dòng", "at most N rows"}, words.place.limit);
    options.integer("offset", "N", {"bỏ N dòng đầu", "leave out the first N rows"}, words.place.offset);
}

} // namespace

std::string noun_of(core::PlaceKindInfo const& info) {
    if (info.kind == core::PlaceKind::complaint) {
        return "complaint";
    }
    std::string noun(info.plural);
    std::replace(noun.begin(), noun.end(), '_', '-');
    return noun;
}

std::string_view where_example(core::PlaceKind kind) {
    switch (kind) {
    case core::PlaceKind::zone: return "max_height_m <= 18 AND S_INTERSECTS(geom, POINT(108.22 16.06))";
    case core::PlaceKind::aerodrome: return "length_m > 3000";
    case core::PlaceKind::street: return "cables = 'aerial' AND measured_length_m > 500";
    case core::PlaceKind::pole: return "leaning = TRUE AND height_m < 8";
    case core::PlaceKind::route: return "laying = 'aerial' AND length_m > 1000";
    case core::PlaceKind::complaint: return "answered_on IS NULL AND received_on < DATE('2017-06-01')";
    case core::PlaceKind::works: return "kind = 'power' AND starts_on >= DATE('2017-01-01')";
    case core::PlaceKind::span: return "clearance_m < 5.5";
    case core::PlaceKind::duct: return "used_count < duct_count AND street = 'Bạch Đằng'";
    case core::PlaceKind::manhole: return "occupancy = 'full'";
    case core::PlaceKind::cable: return "medium = 'fibre' AND routes LIKE '%T01%'";
    default: break;
    }
    return "certificate_to < DATE('2026-12-31')";
}

void PlaceListOptions::describe_filter(OptionTable& options) {
    options.group({"Lọc", "Filter"});
    auto const field = desk::kind_field(info);
    if (field < info.fields.size()) {
        auto const& label = info.fields[field].label;
        options.texts("kind", "KIND", {label.vi + ": mã hoặc tên gọi", label.en + ": code or name"}, words.kinds);
    }
    if (info.owned) {
        options.texts("owner", "NAME", {"doanh nghiệp sở hữu", "operator that owns it"}, words.owners);
    }
    if (info.geometry == core::PlaceGeometry::point) {
        options.texts("province", "NAME", {"tỉnh, thành phố, cũ hoặc mới", "province, old or new"},
                      words.place.provinces);
        options.texts("district", "NAME", {"quận, huyện (đến 30/6/2025)", "district (until 30/6/2025)"},
                      words.place.districts);
        options.texts("commune", "NAME", {"xã, phường, cũ hoặc mới", "commune, old or new"}, words.place.communes);
    }
    options.text("bbox", "W,S,E,N", {"khung kinh độ, vĩ độ WGS 84", "box of WGS 84 degrees"}, words.place.box);
    options.text("text", "WORDS",
                 {"có các chữ này trong mã, tên, địa chỉ và các cột chữ; không cần dấu",
                  "words in code, name, address and texts; marks do not matter"},
                 words.place.text);
    options.text("where", "CQL2",
                 {"điều kiện CQL2 trên các trường của danh sách này; xem --queryables",
                  "a CQL2 condition on the fields of this list; see --queryables"},
                 words.place.where);
}

void PlaceListOptions::describe_output(OptionTable& options) {
    describe_times(options, words);
    options.flag("any-day", {"cả những gì chưa có hoặc đã hết hiệu lực", "also what is not yet, or no more, in force"},
                 words.any_day);
    output.describe(options, true);
    describe_page(options, words);
    options.flag("count", {"chỉ in số dòng", "print the number of rows only"}, count);
    options.flag("queryables",
                 {"chỉ liệt kê những gì --where hỏi được, kèm ví dụ", "only list what --where may ask, with examples"},
                 queryables);
    register_file.describe(options);
}

core::PlaceQuery PlaceListOptions::query(store::Register const& reg, Console const& console) {
    words.place.today = today(console);
    return desk::make_place_query(info.kind, words, {reg.admin(), reg.sites(), reg.places()});
}

namespace {

class PlacesList final : public Command {
public:
    explicit PlacesList(PlaceKind kind) : m_options(kind) {}

    void describe(OptionTable& options) override {
        m_options.describe_filter(options);
        m_options.describe_output(options);
    }
    core::Words description() const override {
        return {fmt::format("{}, như đang có hoặc như vào một ngày đã qua.", m_options.info.title.vi),
                fmt::format("{}, as they are or as they were on a day.", m_options.info.title.en)};
    }
    std::vector<Example> examples() const override {
        auto const noun = noun_of(m_options.info);
        return {{fmt::format("hatang {} list --as-of 30/06/2017 -o {}.gpkg", noun, m_options.info.plural),
                 {"Như vào ngày 30/6/2017, ra GeoPackage", "As on 2017-06-30, to a GeoPackage"}},
                {fmt::format("hatang {} list --where \"{}\"", noun, where_example(m_options.info.kind)),
                 {"Hỏi bằng CQL2", "Asked in CQL2"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_options.register_file, console);
        if (m_options.queryables) {
            auto writer = m_options.output.open(console);
            desk::list_queryables(reg.places().queryables(m_options.info.kind), console.language, *writer);
            return ExitCode::done;
        }
        auto const query = m_options.query(reg, console);
        if (m_options.count) {
            console.out << reg.places().count(query) << '\n';
            return ExitCode::done;
        }
        auto writer = m_options.output.open(console);
        auto const result = desk::list_places(reg.places(), query, m_options.output.style(console), *writer);
        if (result.total == 0) {
            console.err << console.say({"không có gì thỏa điều kiện\n", "nothing meets the conditions\n"});
        }
        return ExitCode::done;
    }

private:
    PlaceListOptions m_options;
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
std::unique_ptr<Command> make_spans_list() {
    return std::make_unique<PlacesList>(PlaceKind::span);
}
std::unique_ptr<Command> make_spans_show() {
    return std::make_unique<PlacesShow>(PlaceKind::span);
}
std::unique_ptr<Command> make_ducts_list() {
    return std::make_unique<PlacesList>(PlaceKind::duct);
}
std::unique_ptr<Command> make_ducts_show() {
    return std::make_unique<PlacesShow>(PlaceKind::duct);
}
std::unique_ptr<Command> make_manholes_list() {
    return std::make_unique<PlacesList>(PlaceKind::manhole);
}
std::unique_ptr<Command> make_manholes_show() {
    return std::make_unique<PlacesShow>(PlaceKind::manhole);
}
std::unique_ptr<Command> make_cables_list() {
    return std::make_unique<PlacesList>(PlaceKind::cable);
}
std::unique_ptr<Command> make_cables_show() {
    return std::make_unique<PlacesShow>(PlaceKind::cable);
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
