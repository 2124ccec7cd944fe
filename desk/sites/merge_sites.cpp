// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/merge_sites.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "spatial/geodesic.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using Json = nlohmann::ordered_json;

std::string operator_code_of(std::string const& word) {
    auto const* entry = core::operators().find(word);
    return entry != nullptr ? entry->code : word;
}

bool is_of(core::SiteState const& site, std::string const& operator_code) {
    return std::any_of(site.stations.begin(), site.stations.end(),
                       [&](auto const& station) { return station.operator_code == operator_code; });
}

std::string full_name(core::SiteState const& site) {
    auto const own =
        std::find_if(site.stations.begin(), site.stations.end(), [](auto const& each) { return each.own; });
    return own != site.stations.end() ? own->operator_code + "/" + site.code : site.code;
}

core::Error unknown_site(std::string const& word) {
    return core::not_found_error(
        {fmt::format("không có vị trí mã \"{}\"", word), fmt::format("there is no site with the code \"{}\"", word)},
        {fmt::format("tìm bằng: hatang sites list --text \"{}\"", word),
         fmt::format("look for it: hatang sites list --text \"{}\"", word)});
}

core::Error ended_site(core::SiteState const& site, core::SiteMergeReader const& reader) {
    core::Words sentence{fmt::format("vị trí \"{}\" không còn nữa", site.code),
                         fmt::format("the site \"{}\" has ended", site.code)};
    core::Words hint{"xem 'hatang sites history " + site.code + "'", "see 'hatang sites history " + site.code + "'"};
    for (auto const& event : reader.site_events(site.code)) {
        if (event.site == site.id && event.kind == core::SiteEventKind::merged) {
            auto const where = describe_site_event(event);
            sentence = {where.vi, where.en};
            hint = {fmt::format("dùng vị trí {}", event.other_code), fmt::format("use the site {}", event.other_code)};
        }
    }
    return core::conflict_error(sentence, hint);
}

core::Error several_sites(std::string const& word, std::vector<core::SiteState> const& sites) {
    std::vector<std::string> names;
    std::transform(sites.begin(), sites.end(), std::back_inserter(names), full_name);
    return core::conflict_error(
        {fmt::format("nhiều vị trí có mã \"{}\"", word), fmt::format("several sites have the code \"{}\"", word)},
        {fmt::format("chỉ rõ: {}", fmt::join(names, ", ")), fmt::format("say which: {}", fmt::join(names, ", "))});
}

/// \throws core::Error unless exactly one site that stands answers to the word.
core::SiteState require_site(std::string const& word, core::SiteMergeReader const& reader) {
    auto sites = reader.sites_with_code(word);
    auto const slash = word.find('/');
    if (sites.empty() && slash != std::string::npos) {
        sites = reader.sites_with_code(word.substr(slash + 1));
        auto const wanted = operator_code_of(word.substr(0, slash));
        std::erase_if(sites, [&](auto const& site) { return site.stands && !is_of(site, wanted); });
    }
    if (sites.empty()) {
        throw unknown_site(word);
    }
    auto standing = sites;
    std::erase_if(standing, [](auto const& site) { return !site.stands; });
    if (standing.empty()) {
        throw ended_site(sites.back(), reader);
    }
    if (standing.size() > 1) {
        throw several_sites(word, standing);
    }
    return standing.front();
}

void require_unchanged(core::SiteState const& site, std::optional<std::int64_t> seen_at) {
    if (!seen_at || site.changed <= *seen_at) {
        return;
    }
    throw core::conflict_error(
        {fmt::format("vị trí \"{}\" đã thay đổi ở lần {}, sau lần {} mà quyết định này dựa vào", site.code,
                     site.changed, *seen_at),
         fmt::format("the site \"{}\" changed in change {}, after change {} on which this decision rests", site.code,
                     site.changed, *seen_at)},
        {fmt::format("xem lại: hatang sites show {}", site.code),
         fmt::format("look again: hatang sites show {}", site.code)});
}

void require_reason(SiteDecisionWords const& words) {
    if (words.reason.find_first_not_of(" \t\n") == std::string::npos) {
        throw core::usage_error({"quyết định cần có lý do", "the decision needs a reason"},
                                {"thêm --reason, ví dụ --reason \"biên bản kiểm tra số 12\"",
                                 "add --reason, e.g. --reason \"inspection minutes no. 12\""});
    }
}

/// The first of the words and the others, each once, none changed since.
SiteDecisionResult require_sites(SiteDecisionWords const& words, core::SiteMergeReader const& reader) {
    if (words.sites.size() < 2) {
        throw core::usage_error({"cần ít nhất hai vị trí", "at least two sites are needed"},
                                {"xem --help", "see --help"});
    }
    SiteDecisionResult result;
    result.kept = require_site(words.sites.front(), reader);
    require_unchanged(result.kept, words.seen_at);
    for (auto word = words.sites.begin() + 1; word != words.sites.end(); ++word) {
        auto site = require_site(*word, reader);
        auto const is_same = [&](auto const& other) { return other.id == site.id; };
        if (is_same(result.kept) || std::any_of(result.others.begin(), result.others.end(), is_same)) {
            throw core::usage_error({fmt::format("vị trí \"{}\" được nêu hai lần", site.code),
                                     fmt::format("the site \"{}\" is named twice", site.code)});
        }
        require_unchanged(site, words.seen_at);
        result.distances_m.push_back(spatial::geodesic_distance_m(result.kept.position, site.position));
        result.others.push_back(std::move(site));
    }
    return result;
}

void require_near(SiteDecisionWords const& words, SiteDecisionResult const& sites) {
    double const limit = words.max_distance_m.value_or(kMergeDistanceMetres);
    for (std::size_t at = 0; at < sites.others.size(); ++at) {
        if (sites.distances_m[at] <= limit) {
            continue;
        }
        throw core::conflict_error(
            {fmt::format("vị trí \"{}\" cách \"{}\" {:.0f} m, quá {:.0f} m", sites.others[at].code, sites.kept.code,
                         sites.distances_m[at], limit),
             fmt::format("the site \"{}\" lies {:.0f} m from \"{}\", more than {:.0f} m", sites.others[at].code,
                         sites.distances_m[at], sites.kept.code, limit)},
            {fmt::format("nếu đúng là một nơi: --max-distance {:.0f}", sites.distances_m[at] + 1),
             fmt::format("if it is one place all the same: --max-distance {:.0f}", sites.distances_m[at] + 1)});
    }
}

Json details(SiteDecisionWords const& words, SiteDecisionResult const& result) {
    Json others = Json::array();
    for (std::size_t at = 0; at < result.others.size(); ++at) {
        others.push_back({{"site", full_name(result.others[at])}, {"distance_m", result.distances_m[at]}});
    }
    return {{"site", full_name(result.kept)},
            {"others", others},
            {"on", core::format_iso(words.on)},
            {"reason", words.reason}};
}

std::string codes_of(std::vector<core::SiteState> const& sites) {
    std::vector<std::string> codes;
    std::transform(sites.begin(), sites.end(), std::back_inserter(codes), [](auto const& site) { return site.code; });
    return fmt::format("{}", fmt::join(codes, ", "));
}

void commit(core::ChangeWriter& change, SiteDecisionParts const& parts, std::string action, std::string summary,
            Json const& json) {
    auto header = parts.header;
    header.action = std::move(action);
    header.summary = std::move(summary);
    header.details_json = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    change.commit(header);
}

core::SiteDecision decision_on(SiteDecisionWords const& words, SiteDecisionResult const& result, std::size_t at) {
    return {result.others[at].id, result.kept.id, words.on, core::Length::metres(result.distances_m[at]), words.reason};
}

core::SiteStation require_station(std::string const& word, core::SiteState const& site) {
    auto const slash = word.find('/');
    std::vector<core::SiteStation> found;
    std::vector<std::string> known;
    for (auto const& station : site.stations) {
        known.push_back(station.operator_code + "/" + station.code);
        bool const named = slash != std::string::npos && word.substr(slash + 1) == station.code &&
                           operator_code_of(word.substr(0, slash)) == station.operator_code;
        if (word == station.code || named) {
            found.push_back(station);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    auto const hint = fmt::format("{}", fmt::join(known, ", "));
    auto const stands =
        core::Words{fmt::format("các trạm ở đó: {}", hint), fmt::format("the stations there: {}", hint)};
    if (found.empty()) {
        throw core::not_found_error({fmt::format("ở vị trí \"{}\" không có trạm \"{}\"", site.code, word),
                                     fmt::format("at the site \"{}\" stands no station \"{}\"", site.code, word)},
                                    stands);
    }
    throw core::conflict_error({fmt::format("ở vị trí \"{}\" có nhiều trạm \"{}\"", site.code, word),
                                fmt::format("at the site \"{}\" stand several stations \"{}\"", site.code, word)},
                               stands);
}

void require_guest(core::SiteStation const& station, core::SiteState const& site) {
    if (!station.own) {
        return;
    }
    core::Words const sentence{
        fmt::format("vị trí \"{}\" là của trạm {}; trạm này không rời đi được", site.code, station.code),
        fmt::format("the site \"{}\" is that of station {}, which cannot leave it", site.code, station.code)};
    std::vector<std::string> guests;
    for (auto const& other : site.stations) {
        if (!other.own) {
            guests.push_back(other.operator_code + "/" + other.code);
        }
    }
    throw core::conflict_error(sentence, {fmt::format("tách các trạm khác: {}", fmt::join(guests, ", ")),
                                          fmt::format("take the others out: {}", fmt::join(guests, ", "))});
}

/// Structures of the stations named, the first named first.
std::vector<core::StructureId> leaving(SiteDecisionWords const& words, core::SiteState const& site) {
    if (words.stations.empty()) {
        throw core::usage_error({"cần --station: trạm nào rời vị trí này", "--station is needed: which station leaves"},
                                {"xem --help", "see --help"});
    }
    if (site.stations.size() < 2) {
        throw core::conflict_error(
            {fmt::format("vị trí \"{}\" chỉ có một trạm, không có gì để tách", site.code),
             fmt::format("the site \"{}\" has one station only: there is nothing to take apart", site.code)},
            {"chỉ tách được trạm đã gộp vào; xem hatang sites show",
             "only what was merged can leave; see hatang sites show"});
    }
    std::vector<core::StructureId> structures;
    for (auto const& word : words.stations) {
        auto const station = require_station(word, site);
        require_guest(station, site);
        if (std::find(structures.begin(), structures.end(), station.structure) == structures.end()) {
            structures.push_back(station.structure);
        }
    }
    return structures;
}

} // namespace

SiteDecisionResult merge_sites(SiteDecisionWords const& words, SiteDecisionParts const& parts) {
    require_reason(words);
    auto change = parts.writer.begin_change(); // from here on nobody else changes the sites
    auto result = require_sites(words, parts.sites);
    require_near(words, result);
    for (std::size_t at = 0; at < result.others.size(); ++at) {
        change->site_merges().merge(decision_on(words, result, at));
    }
    commit(*change, parts, "sites merge",
           fmt::format("{} into {}: {}", codes_of(result.others), result.kept.code, words.reason),
           details(words, result));
    result.change = change->number();
    return result;
}

SiteDecisionResult keep_sites_apart(SiteDecisionWords const& words, SiteDecisionParts const& parts) {
    require_reason(words);
    auto change = parts.writer.begin_change();
    auto result = require_sites(words, parts.sites);
    for (std::size_t at = 0; at < result.others.size(); ++at) {
        change->site_merges().keep_apart(decision_on(words, result, at));
    }
    commit(*change, parts, "sites keep-apart",
           fmt::format("{} and {}: {}", result.kept.code, codes_of(result.others), words.reason),
           details(words, result));
    result.change = change->number();
    return result;
}

SiteDecisionResult split_site(SiteDecisionWords const& words, SiteDecisionParts const& parts) {
    require_reason(words);
    auto change = parts.writer.begin_change();
    SiteDecisionResult result;
    result.kept = require_site(words.sites.at(0), parts.sites);
    require_unchanged(result.kept, words.seen_at);
    auto const structures = leaving(words, result.kept);
    auto const site = change->site_merges().first_site(structures.front());
    change->site_merges().split({site, result.kept.id, words.on, {}, words.reason}, structures);
    for (auto const& station : result.kept.stations) {
        if (station.structure == structures.front()) {
            result.stands_again = station.code;
        }
    }
    auto json = details(words, result);
    json["stations"] = words.stations;
    commit(*change, parts, "sites split",
           fmt::format("{} out of {}: {}", fmt::join(words.stations, ", "), result.kept.code, words.reason), json);
    result.change = change->number();
    return result;
}

core::Words describe_site_event(core::SiteEvent const& event) {
    auto const vi_day = core::format_vietnamese(event.on);
    auto const en_day = core::format_iso(event.on);
    auto const vi_end = fmt::format("(lần thay đổi {}): {}", event.change, event.reason);
    auto const en_end = fmt::format("(change {}): {}", event.change, event.reason);
    switch (event.kind) {
    case core::SiteEventKind::merged:
        return {
            fmt::format("vị trí {} đã gộp vào {} từ ngày {} {}", event.site_code, event.other_code, vi_day, vi_end),
            fmt::format("site {} was merged into {} from {} on {}", event.site_code, event.other_code, en_day, en_end)};
    case core::SiteEventKind::split:
        return {
            fmt::format("vị trí {} đã tách khỏi {} từ ngày {} {}", event.site_code, event.other_code, vi_day, vi_end),
            fmt::format("site {} was split from {} from {} on {}", event.site_code, event.other_code, en_day, en_end)};
    case core::SiteEventKind::kept_apart: break;
    }
    return {fmt::format("vị trí {} và {} là hai nơi {}", event.site_code, event.other_code, vi_end),
            fmt::format("sites {} and {} are two places {}", event.site_code, event.other_code, en_end)};
}

} // namespace hatang::desk
