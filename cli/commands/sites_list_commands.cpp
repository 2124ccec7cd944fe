// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/commands/field_entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "desk/list_queryables.hpp"
#include "desk/sites/polygon_filter.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

core::SiteQuery query_of(SiteFilterOptions& filter, store::Register const& reg, Console const& console) {
    filter.words.today = today(console);
    if (!filter.within.empty()) {
        auto reader = make_file_reader(console);
        filter.words.polygon_wkb = desk::read_polygons(filter.within, reader);
    }
    return desk::make_site_query(filter.words, reg.admin(), reg.sites());
}

/// An empty answer is said, so that it is not taken for a fault.
void say_nothing_found(Console& console, std::int64_t total) {
    if (total == 0) {
        console.err << console.say({"không có trạm nào thỏa điều kiện\n", "no station meets the conditions\n"});
    }
}

class SitesList : public Command {
public:
    void describe(OptionTable& options) override {
        m_filter.describe(options);
        m_output.describe(options, true);
        options.text("order", "KEY",
                     {"sắp xếp theo code, operator, commune, height, distance; dấu - để đảo",
                      "order by code, operator, commune, height, distance; a leading - reverses"},
                     m_filter.words.order);
        options.integer("limit", "N", {"nhiều nhất N dòng", "at most N rows"}, m_filter.words.limit);
        options.integer("offset", "N", {"bỏ N dòng đầu", "leave out the first N rows"}, m_filter.words.offset);
        options.flag("count", {"chỉ in số trạm", "print the number of stations only"}, m_count);
        options.flag(
            "queryables",
            {"chỉ liệt kê những gì --where hỏi được, kèm ví dụ", "only list what --where may ask, with examples"},
            m_queryables);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Liệt kê trạm theo nơi (cũ hoặc mới), doanh nghiệp, loại cột, trạng thái, chiều cao, chữ, khung, bán "
                "kính hay vùng, như đang có hoặc như vào một ngày đã qua.",
                "Lists stations by place (old or new), operator, class, status, height, words, box, radius or polygon, "
                "as they are or as they were on a day."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang sites list --district \"Quận Hải Châu\" --class A2 --height-over 18 --as-of 30/06/2017",
             {"Cột cồng kềnh trên 18 m ở quận Hải Châu vào ngày 30/6/2017",
              "Bulky masts over 18 m in Hải Châu district on 2017-06-30"}},
            {"hatang sites list --commune \"Phường Hải Châu\" -o hai-chau.xlsx", {"Ra bảng tính", "To a spreadsheet"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        if (m_queryables) {
            auto writer = m_output.open(console);
            desk::list_queryables(reg.sites().queryables(), console.language, *writer);
            return ExitCode::done;
        }
        auto const query = query_of(m_filter, reg, console);
        if (m_count) {
            console.out << reg.sites().count(query) << '\n';
            return ExitCode::done;
        }
        auto writer = m_output.open(console);
        auto const result = desk::list_sites(reg.sites(), query, m_output.style(console), *writer);
        say_nothing_found(console, result.total);
        return ExitCode::done;
    }

protected:
    ListOutputOptions m_output;

private:
    SiteFilterOptions m_filter;
    RegisterOption m_register;
    bool m_count = false;
    bool m_queryables = false;
};

/// The same list under the name where people look for files.
class ExportSites final : public SitesList {
public:
    core::Words description() const override {
        return {
            "Xuất danh sách trạm ra tệp: GeoPackage, GeoJSON, FlatGeobuf, KML, GPX, CSV, XLSX. Như 'sites list', nhưng "
            "luôn cần -o.",
            "Stations to a file: GeoPackage, GeoJSON, FlatGeobuf, KML, GPX, CSV, XLSX. As 'sites list', but -o is "
            "always "
            "needed."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang export sites --commune \"Phường Hải Châu\" -o hai-chau.gpkg",
                 {"Ra GeoPackage", "To a GeoPackage"}}};
    }
    ExitCode run(Console& console) override {
        if (m_output.output.empty()) {
            throw core::usage_error(
                {"chưa nói xuất ra tệp nào", "the file to write is not said"},
                {"thêm -o TỆP, hoặc dùng: hatang sites list", "add -o FILE, or use: hatang sites list"});
        }
        return SitesList::run(console);
    }
};

class SitesNear final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("PLACE", {"vị trí kinh độ,vĩ độ hoặc mã trạm", "a position lon,lat or a station code"},
                         m_filter.words.near);
        options.number("radius", "METRES", {"bán kính, mặc định 500 m", "radius, default 500 m"},
                       m_filter.words.radius_m);
        options.integer("limit", "N", {"nhiều nhất N trạm", "at most N stations"}, m_filter.words.limit);
        m_filter.describe_times(options);
        m_output.describe(options, true);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Liệt kê trạm quanh một vị trí, gần trước, với khoảng cách trên mặt ê-líp.",
                "Lists the stations around a position, nearest first, with the distance on the ellipsoid."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites near 108.2230,16.0667 --radius 800",
                 {"Các trạm trong 800 m quanh nhà thờ Chính tòa", "Stations within 800 m of the cathedral"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const query = query_of(m_filter, reg, console);
        auto writer = m_output.open(console);
        auto const result = desk::list_sites(reg.sites(), query, m_output.style(console), *writer);
        say_nothing_found(console, result.total);
        return ExitCode::done;
    }

private:
    SiteFilterOptions m_filter;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

core::SiteGroup parse_group(std::string const& word) {
    static constexpr std::pair<std::string_view, core::SiteGroup> kGroups[] = {
        {"commune", core::SiteGroup::commune},   {"district", core::SiteGroup::district_then},
        {"province", core::SiteGroup::province}, {"operator", core::SiteGroup::operator_code},
        {"class", core::SiteGroup::mast_class},  {"status", core::SiteGroup::status},
    };
    for (auto const& [name, group] : kGroups) {
        if (word == name) {
            return group;
        }
    }
    throw core::internal_error("unknown group " + word);
}

class SitesStats final : public Command {
public:
    void describe(OptionTable& options) override {
        auto& by = options.text("by", "GROUP", {"đếm theo, mặc định commune", "count by, default commune"}, m_by);
        by.choices = {"commune", "district", "province", "operator", "class", "status"};
        m_filter.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Đếm trạm, vị trí, cột cồng kềnh và chiều cao theo nhóm.",
                "Counts stations, sites, bulky masts and heights by group."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites stats --by district --as-of 30/06/2017",
                 {"Theo quận, huyện vào ngày 30/6/2017", "By district on 2017-06-30"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const query = query_of(m_filter, reg, console);
        auto const group = parse_group(m_by);
        auto const counts = reg.sites().stats(query, group);
        auto writer = m_output.open(console);
        desk::list_stats(counts, group, m_output.style(console), *writer);
        return ExitCode::done;
    }

private:
    std::string m_by = "commune";
    SiteFilterOptions m_filter;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_export_sites() {
    return std::make_unique<ExportSites>();
}
std::unique_ptr<Command> make_sites_list() {
    return std::make_unique<SitesList>();
}
std::unique_ptr<Command> make_sites_near() {
    return std::make_unique<SitesNear>();
}
std::unique_ptr<Command> make_sites_stats() {
    return std::make_unique<SitesStats>();
}

} // namespace hatang::cli
