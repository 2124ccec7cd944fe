// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// One place or two: what hatang offers, and what a person decides.
#include "cli/commands/entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "desk/sites/merge_sites.hpp"
#include "desk/sites/near_sites.hpp"
#include "desk/sites/polygon_filter.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

class SitesOffers final : public Command {
public:
    void describe(OptionTable& options) override {
        options.number("distance", "METRES", {"cách nhau không quá, mặc định 30 m", "at most this far, default 30 m"},
                       m_distance);
        m_filter.describe(options);
        m_output.describe(options, false);
        options.integer("limit", "N", {"nhiều nhất N cặp", "at most N pairs"}, m_filter.words.limit);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Liệt kê các cặp vị trí của hai doanh nghiệp sát nhau, gần trước: có thể là một vị trí hai trạm. Không "
                "gì tự "
                "gộp: người quyết định bằng sites merge hoặc sites keep-apart. Trạm đã tháo dỡ không tính.",
                "Lists pairs of sites of two operators close together, nearest first: they may be one site with two "
                "stations. Nothing is merged by itself: a person decides with sites merge or sites keep-apart. "
                "Dismantled stations do not count."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites offers --distance 50 --commune \"Phường Hải Châu\"",
                 {"Các cặp trong 50 m ở phường Hải Châu", "Pairs within 50 m in Hải Châu ward"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        m_filter.words.today = today(console);
        if (!m_filter.within.empty()) {
            auto reader = make_file_reader(console);
            m_filter.words.polygon_wkb = desk::read_polygons(m_filter.within, reader);
        }
        desk::OfferQuery query{desk::make_site_query(m_filter.words, reg.admin(), reg.sites())};
        query.within = core::Length::metres(m_distance.value_or(desk::kOfferDistanceMetres));
        auto writer = m_output.open(console);
        auto const result = desk::list_offers(reg.sites(), reg.site_merges(), query, *writer);
        if (result.total == 0) {
            console.err << console.say({"không có cặp nào sát nhau như vậy\n", "no pair is that close together\n"});
        }
        return ExitCode::done;
    }

private:
    std::optional<double> m_distance;
    SiteFilterOptions m_filter;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

/// What merge, split and keep-apart have in common: who decides, why, from when on, on the strength of which change.
class SitesDecision : public Command {
protected:
    void describe_decision(OptionTable& options, bool dated) {
        options.group({"Quyết định", "The decision"});
        options.text("reason", "TEXT", {"lý do, căn cứ; bắt buộc", "why; required"}, m_words.reason);
        if (dated) {
            options.date("on", {"ngày bắt đầu như vậy, mặc định hôm nay", "first day on which it is so, default today"},
                         m_on);
        }
        options.integer("seen-at", "CHANGE",
                        {"lần thay đổi mà quyết định dựa vào: bị từ chối nếu sau đó vị trí đã thay đổi",
                         "the change on which the decision rests: refused when a site has changed since"},
                        m_words.seen_at);
        m_register.describe(options);
        m_actor.describe(options);
    }
    desk::SiteDecisionParts parts(store::Register& reg, Console const& console) {
        m_words.on = m_on ? *m_on : today(console);
        core::ChangeHeader header;
        header.actor = m_actor.name(console);
        return {reg.site_merges(), reg.writer(), header};
    }

    desk::SiteDecisionWords m_words;
    std::optional<core::Date> m_on;
    RegisterOption m_register;
    ActorOption m_actor;
};

class SitesMerge final : public SitesDecision {
public:
    void describe(OptionTable& options) override {
        options.arguments("SITE",
                          {"mã các vị trí; vị trí đầu ở lại. Mã trùng: DOANHNGHIỆP/MÃ",
                           "codes of the sites; the first stays. Where a code is used twice: OPERATOR/CODE"},
                          m_words.sites);
        options.number("max-distance", "METRES",
                       {"cho phép cách xa đến mức này, mặc định 100 m", "allow sites this far apart, default 100 m"},
                       m_words.max_distance_m);
        describe_decision(options, true);
    }
    core::Words description() const override {
        return {
            "Gộp các vị trí thật ra là một nơi: từ ngày đã cho, cột và trạm của các vị trí sau đứng ở vị trí đầu, và "
            "các "
            "vị trí sau hết. Trước ngày đó mọi câu hỏi vẫn ra như cũ; sites show của vị trí cũ cho biết nó đã gộp vào "
            "đâu. Danh sách nhập sau không tự tách ra. Tách lại bằng sites split.",
            "Makes one site of those that are one place: from the day on, the masts and stations of the later sites "
            "stand on the first, and the later sites end. Asked of an earlier day everything is as it was; sites show "
            "of an ended site says where it went. Lists imported later do not undo it. The reverse is sites split."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites merge DNG-M01 VNP-0001 --reason \"biên bản kiểm tra số 12\"",
                 {"VNP-0001 đứng chung chỗ với DNG-M01", "VNP-0001 stands where DNG-M01 does"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto const result = desk::merge_sites(m_words, parts(reg, console));
        for (std::size_t at = 0; at < result.others.size(); ++at) {
            auto const& other = result.others[at].code;
            auto const& kept = result.kept.code;
            console.out << console.say({fmt::format("{} đã gộp vào {} (cách {:.1f} m) từ ngày {}\n", other, kept,
                                                    result.distances_m[at], core::format_vietnamese(m_words.on)),
                                        fmt::format("{} merged into {} ({:.1f} m away) from {} on\n", other, kept,
                                                    result.distances_m[at], core::format_iso(m_words.on))});
        }
        console.out << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   result.change.value());
        return ExitCode::done;
    }
};

class SitesSplit final : public SitesDecision {
public:
    void describe(OptionTable& options) override {
        options.argument("SITE", {"mã vị trí", "code of the site"}, m_site);
        options.texts("station", "CODE",
                      {"trạm rời vị trí này; nhiều trạm thì đứng chung ở vị trí cũ của trạm đầu",
                       "a station that leaves; several stand together on the site where the first was before"},
                      m_words.stations);
        describe_decision(options, true);
    }
    core::Words description() const override {
        return {
            "Tách trạm đã gộp ra: từ ngày đã cho, vị trí cũ của trạm lại có như trước, với mã, tên và tọa độ của nó. "
            "Cùng "
            "ngày với lần gộp thì lần gộp coi như chưa có.",
            "Takes a merged station out again: from the day on, the site where it was before stands as it did, with "
            "its code, name and position. On the day of the merge itself, it is as if it had not been merged."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites split DNG-M01 --station VNP-0001 --reason \"hai cột khác nhau\"",
                 {"VNP-0001 lại đứng riêng", "VNP-0001 stands by itself again"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        m_words.sites = {m_site};
        auto const result = desk::split_site(m_words, parts(reg, console));
        console.out << console.say({fmt::format("vị trí {} lại có từ ngày {}, tách khỏi {}\n", result.stands_again,
                                                core::format_vietnamese(m_words.on), result.kept.code),
                                    fmt::format("site {} stands again from {} on, split from {}\n", result.stands_again,
                                                core::format_iso(m_words.on), result.kept.code)})
                    << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   result.change.value());
        return ExitCode::done;
    }

private:
    std::string m_site;
};

class SitesKeepApart final : public SitesDecision {
public:
    void describe(OptionTable& options) override {
        options.arguments("SITE", {"mã hai vị trí trở lên", "codes of two sites or more"}, m_words.sites);
        describe_decision(options, false);
    }
    core::Words description() const override {
        return {"Ghi rằng vị trí đầu và các vị trí sau là những nơi khác nhau: chúng không được nêu ra nữa.",
                "Records that the first site and the others are different places: they are not offered again."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang sites keep-apart DNG-M01 VNP-0001 --reason \"hai mái nhà khác nhau\"",
                 {"Hai nơi, dù cách nhau vài mét", "Two places, though only metres apart"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto const result = desk::keep_sites_apart(m_words, parts(reg, console));
        console.out << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   result.change.value());
        return ExitCode::done;
    }
};

} // namespace

std::unique_ptr<Command> make_sites_offers() {
    return std::make_unique<SitesOffers>();
}
std::unique_ptr<Command> make_sites_merge() {
    return std::make_unique<SitesMerge>();
}
std::unique_ptr<Command> make_sites_split() {
    return std::make_unique<SitesSplit>();
}
std::unique_ptr<Command> make_sites_keep_apart() {
    return std::make_unique<SitesKeepApart>();
}

} // namespace hatang::cli
