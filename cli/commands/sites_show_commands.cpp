// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/record_card.hpp"
#include "core/error.hpp"
#include "desk/sites/merge_sites.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

core::Error unknown_station(std::string const& code) {
    return core::not_found_error(
        {fmt::format("không có trạm mã \"{}\"", code), fmt::format("there is no station with the code \"{}\"", code)},
        {fmt::format("tìm bằng: hatang sites list --text \"{}\"", code),
         fmt::format("look for it: hatang sites list --text \"{}\"", code)});
}

class SitesShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã trạm", "station code"}, m_code);
        m_filter.describe_times(options);
        m_output.describe(options, true);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Cho xem mọi điều đã biết về một trạm: cả mã lẫn nguyên văn, tọa độ nộp lẫn tọa độ tính ra, căn cứ của "
                "quận, huyện cũ, và các cột khác của tệp.",
                "Shows everything known of a station: codes and the words as written, coordinates as submitted and as "
                "computed, the basis of the former district, and other columns."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites show DNG-0001", {"Xem trạm DNG-0001", "Look at station DNG-0001"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        core::SiteQuery query = desk::make_site_query(m_filter.words, reg.admin(), reg.sites());
        query.codes = {m_code};
        if (reg.sites().count(query) == 0) {
            throw unknown_station(m_code);
        }
        auto style = m_output.style(console);
        if (style.columns.empty()) {
            style.columns = {"all"};
        }
        bool const card = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        auto writer = card ? make_record_card(console) : m_output.open(console);
        desk::list_sites(reg.sites(), query, style, *writer);
        if (card) {
            for (auto const& event : reg.site_merges().site_events(m_code)) {
                console.out << console.say(desk::describe_site_event(event)) << '\n';
            }
        }
        return ExitCode::done;
    }

private:
    std::string m_code;
    SiteFilterOptions m_filter;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class SitesHistory final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã trạm", "station code"}, m_code);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Mọi phiên bản của một trạm theo hai đồng hồ: đúng từ ngày nào đến ngày nào, và sổ biết điều đó từ lần "
            "thay đổi nào.",
            "Every version of a station on two clocks: when it was true, and from which change the register knew it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites history DNG-0001", {"Trạm này đã thay đổi thế nào", "How this station changed"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const versions = reg.sites().history(m_code);
        if (versions.empty()) {
            throw unknown_station(m_code);
        }
        auto writer = m_output.open(console);
        desk::list_history(versions, m_output.style(console), *writer);
        return ExitCode::done;
    }

private:
    std::string m_code;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_sites_show() {
    return std::make_unique<SitesShow>();
}
std::unique_ptr<Command> make_sites_history() {
    return std::make_unique<SitesHistory>();
}

} // namespace hatang::cli
