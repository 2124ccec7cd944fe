// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/kinds/support.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hatang::rules {

namespace {

/// A micrometre: geodesics carry noise of some nanometres, and a mast at exactly 500 m stands at 500 m.
constexpr double kBelowMeasuring = 1e-6;

std::string trimmed(std::string text, char mark) {
    if (text.find(mark) != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == mark) {
            text.pop_back();
        }
    }
    return text;
}

constexpr std::array<std::string_view, 5> kSigns{"<", "<=", ">", ">=", "="};

std::vector<NearbyZone> here_of_kinds(std::vector<ZoneMark const*> const& here, std::vector<std::string> const& kinds) {
    std::vector<NearbyZone> zones;
    for (ZoneMark const* const zone : here) {
        if (std::find(kinds.begin(), kinds.end(), zone->kind) != kinds.end()) {
            zones.push_back({zone, 0.0});
        }
    }
    return zones;
}

} // namespace

core::Words figure(double value) {
    return {trimmed(core::format_number(value, 2, true), ','), trimmed(core::format_number(value, 2, false), '.')};
}

core::Words figure(double value, std::string_view unit) {
    core::Words words = figure(value);
    if (!unit.empty()) {
        words.vi += fmt::format(" {}", unit);
        words.en += fmt::format(" {}", unit);
    }
    return words;
}

Judgement officer(core::Words why) {
    Judgement judgement;
    judgement.verdict = Verdict::needs_officer;
    judgement.message = std::move(why);
    return judgement;
}

Judgement officer_needs(Attributes const& attributes, Known known) {
    core::Words const& label = attributes[known].label;
    return officer({"chưa biết: " + label.vi, "unknown: " + label.en});
}

Judgement passes(core::Words message) {
    Judgement judgement;
    judgement.verdict = Verdict::pass;
    judgement.message = std::move(message);
    return judgement;
}

Judgement fails(core::Words message) {
    Judgement judgement;
    judgement.verdict = Verdict::fail;
    judgement.message = std::move(message);
    return judgement;
}

std::string_view to_string(Comparison comparison) {
    return kSigns[static_cast<std::size_t>(comparison)];
}

core::Words words_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::less: return {"nhỏ hơn", "less than"};
    case Comparison::at_most: return {"không quá", "at most"};
    case Comparison::greater: return {"lớn hơn", "more than"};
    case Comparison::at_least: return {"ít nhất", "at least"};
    case Comparison::equal: return {"đúng", "exactly"};
    }
    return {};
}

Comparison read_comparison(core::MapReader& reader, std::string_view key) {
    std::string const sign = reader.need_text(key);
    auto const* const found = std::find(kSigns.begin(), kSigns.end(), sign);
    if (found == kSigns.end()) {
        reader.refuse({fmt::format("'{}' là <, <=, >, >= hoặc =; có '{}'", key, sign),
                       fmt::format("'{}' is <, <=, >, >= or =; got '{}'", key, sign)});
    }
    return static_cast<Comparison>(found - kSigns.begin());
}

bool holds(Comparison comparison, double measured, double limit) {
    switch (comparison) {
    case Comparison::less: return measured < limit - kBelowMeasuring;
    case Comparison::at_most: return measured <= limit + kBelowMeasuring;
    case Comparison::greater: return measured > limit + kBelowMeasuring;
    case Comparison::at_least: return measured >= limit - kBelowMeasuring;
    case Comparison::equal: return std::abs(measured - limit) <= kBelowMeasuring;
    }
    return false;
}

std::vector<std::string> read_zone_kinds(core::MapReader& reader, std::string_view key) {
    auto kinds = reader.texts(key);
    if (kinds.empty()) {
        reader.refuse(
            {fmt::format("thiếu '{}': các loại vùng", key), fmt::format("'{}' is missing: kinds of zones", key)});
    }
    for (std::string const& kind : kinds) {
        core::CodeEntry const* const known = core::zone_kinds().find(kind);
        if (known == nullptr || known->code != kind) {
            reader.refuse(
                {fmt::format("không có loại vùng '{}'", kind), fmt::format("there is no zone kind '{}'", kind)});
        }
    }
    return kinds;
}

std::vector<NearbyZone> zones_of_kinds(Case const& question, std::vector<std::string> const& kinds, double within_m) {
    if (within_m == 0.0 && question.zones_here != nullptr) {
        return here_of_kinds(*question.zones_here, kinds);
    }
    auto zones = question.subject.line_wkb.empty()
                     ? question.around.zones_near(question.subject.position, within_m)
                     : question.around.zones_near_line(question.subject.line_wkb, within_m);
    std::erase_if(zones, [&kinds](NearbyZone const& near) {
        return std::find(kinds.begin(), kinds.end(), near.zone->kind) == kinds.end();
    });
    return zones;
}

Other other_of(NearbyZone const& near) {
    return {"zone", near.zone->code, near.zone->name, near.distance_m};
}

std::string quoted_name(ZoneMark const& zone) {
    return fmt::format("'{}'", zone.name.empty() ? zone.code : zone.name);
}

} // namespace hatang::rules
