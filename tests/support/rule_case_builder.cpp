// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/local_plane.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "tests/support/rule_case_words.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <stdexcept>

namespace hatang::tests {

namespace {

constexpr core::GeoPoint kHere{108.2208, 16.0678};
constexpr double kOwnZoneHalf_m = 1000.0;
constexpr double kFarZone_m = 100.0;

double number_of(std::string const& word) {
    std::size_t used = 0;
    double const value = std::stod(word, &used);
    if (used != word.size()) {
        throw std::runtime_error("not a number: " + word);
    }
    return value;
}

/// "… 100 m north" or "… 5 km east" anywhere in the words; nothing when no direction stands there.
struct Away {
    double x = 0.0;
    double y = 0.0;
    bool given = false;
};
Away away_of(std::vector<std::string> const& words) {
    static std::map<std::string, std::pair<double, double>> const kDirections{
        {"north", {0, 1}}, {"south", {0, -1}}, {"east", {1, 0}}, {"west", {-1, 0}}};
    for (std::size_t i = 2; i < words.size(); ++i) {
        auto const word = words[i].substr(0, words[i].find(','));
        if (auto const found = kDirections.find(word); found != kDirections.end()) {
            double const unit = words[i - 1] == "km" ? 1000.0 : 1.0;
            double const metres = unit * number_of(words[i - 2]);
            return {found->second.first * metres, found->second.second * metres, true};
        }
    }
    return {};
}

std::string square(spatial::LocalPlane const& plane, double x, double y, double half) {
    std::string wkt = "POLYGON((";
    for (auto const& [dx, dy] : {std::pair{-half, -half}, {half, -half}, {half, half}, {-half, half}, {-half, -half}}) {
        auto const corner = plane.to_geo({x + dx, y + dy});
        wkt += fmt::format("{}{:.12f} {:.12f}", wkt.back() == '(' ? "" : ",", corner.lon, corner.lat);
    }
    return spatial::wkb_of_wkt(wkt + "))");
}

std::map<std::string, std::string> pairs_of(std::vector<std::string> const& words) {
    std::map<std::string, std::string> pairs;
    for (std::string const& word : words) {
        if (auto const mark = word.find('='); mark != std::string::npos) {
            pairs[word.substr(0, mark)] = word.substr(mark + 1);
        }
    }
    return pairs;
}

rules::AttributeValue value_of(rules::Attribute const& attribute, std::string const& word) {
    switch (attribute.type) {
    case rules::AttributeType::number: return number_of(word);
    case rules::AttributeType::text: return word;
    case rules::AttributeType::flag: return word == "yes";
    case rules::AttributeType::day: return core::parse_date(word).value();
    case rules::AttributeType::texts: break;
    }
    std::vector<std::string> list;
    for (std::size_t from = 0; from <= word.size() && word != "none";) {
        auto const plus = std::min(word.find('+', from), word.size());
        list.push_back(word.substr(from, plus - from));
        from = plus + 1;
    }
    return list;
}

struct Parts {
    std::vector<rules::MastMark> masts;
    std::vector<rules::ZoneMark> zones;
    std::vector<rules::AerodromeMark> aerodromes;
};

void add_subject(rules::Attributes const& attributes, std::vector<std::string> const& words, rules::Subject& subject) {
    subject.kind = rules::parse_subject_kind(words[0]).value();
    for (auto const& [name, word] : pairs_of(words)) {
        auto const index = attributes.find(name);
        if (!index) {
            throw std::runtime_error("no attribute " + name);
        }
        subject.set(*index, value_of(attributes[*index], word));
    }
}

void add_mast(spatial::LocalPlane const&, std::vector<std::string> const& words, Parts& parts) {
    rules::MastMark mast;
    mast.pending = words[0] == "application";
    mast.operator_code = words.at(1);
    mast.code = fmt::format("{}{}", mast.pending ? "HS" : "N", parts.masts.size() + 1);
    auto const away = away_of(words);
    // Along the geodesic, so that the distance written is the distance measured.
    double const bearing = away.x > 0 ? 90.0 : away.x < 0 ? 270.0 : away.y < 0 ? 180.0 : 0.0;
    mast.position = spatial::destination(kHere, bearing, std::abs(away.x) + std::abs(away.y));
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (words[i] == "high" && i >= 3) {
            mast.height_m = number_of(words[i - 2]);
        } else if (words[i].size() <= 3 && words[i][0] == 'A') {
            mast.mast_class = words[i];
        } else if (words[i] == "dismantled") {
            mast.in_service = false;
        }
    }
    parts.masts.push_back(std::move(mast));
}

void add_zone(spatial::LocalPlane const& plane, std::vector<std::string> const& words, Parts& parts) {
    rules::ZoneMark zone;
    zone.kind = words.at(1);
    zone.code = fmt::format("Z{}", parts.zones.size() + 1);
    auto const pairs = pairs_of(words);
    if (words.size() > 2 && words[2].find('=') == std::string::npos &&
        !std::isdigit(static_cast<unsigned char>(words[2][0]))) {
        zone.name = words[2];
    }
    if (auto const max = pairs.find("max"); max != pairs.end()) {
        zone.max_height_m = number_of(max->second);
    }
    auto const away = away_of(words);
    double const shift = away.given ? kFarZone_m / 2 : 0.0;
    double const sign_x = away.x > 0 ? 1 : away.x < 0 ? -1 : 0;
    double const sign_y = away.y > 0 ? 1 : away.y < 0 ? -1 : 0;
    zone.wkb = square(plane, away.x + sign_x * shift, away.y + sign_y * shift, away.given ? shift : kOwnZoneHalf_m);
    parts.zones.push_back(std::move(zone));
}

/// aerodrome VVDN elevation 10, runway 17/35 3000 m 5 km north, thresholds 10 and 9: a runway that runs away from the
/// mast in the direction named, its near threshold (the first) at the distance.
void add_aerodrome(spatial::LocalPlane const& plane, std::vector<std::string> const& words, Parts& parts) {
    auto const after = [&words](std::string const& key, std::size_t step) {
        auto const found = std::find(words.begin(), words.end(), key);
        if (found == words.end() || static_cast<std::size_t>(words.end() - found) <= step) {
            throw std::runtime_error("aerodrome: missing " + key);
        }
        auto word = *(found + static_cast<std::ptrdiff_t>(step));
        if (word.back() == ',') {
            word.pop_back();
        }
        return word;
    };
    rules::AerodromeMark aerodrome;
    aerodrome.code = words.at(1);
    aerodrome.name = words.at(1);
    if (auto const elevation = after("elevation", 1); elevation != "unknown") {
        aerodrome.elevation_m = number_of(elevation);
    }
    auto const away = away_of(words);
    double const length = number_of(after("runway", 2));
    double const distance = std::abs(away.x) + std::abs(away.y);
    double const scale = (distance + length) / distance;
    rules::AerodromeMark& done = aerodrome;
    done.runways.push_back({after("runway", 1),
                            {plane.to_geo({away.x, away.y}), number_of(after("thresholds", 1)), ""},
                            {plane.to_geo({away.x * scale, away.y * scale}), number_of(after("thresholds", 3)), ""}});
    done.centre = plane.to_geo({away.x, away.y});
    parts.aerodromes.push_back(std::move(done));
}

} // namespace

BuiltCase build_rule_case(rules::Attributes const& attributes, RuleCase const& rule_case) {
    spatial::LocalPlane const plane(kHere);
    BuiltCase built;
    built.subject.code = "HS";
    built.subject.on = core::parse_date(rule_case.date).value();
    built.subject.position = kHere;
    built.subject.province = {rule_case.province_now, rule_case.province_then};
    Parts parts;
    for (std::string const& line : rule_case.lines) {
        auto const words = split_words(line);
        if (rules::parse_subject_kind(words[0])) {
            add_subject(attributes, words, built.subject);
        } else if (words[0] == "neighbour" || words[0] == "application") {
            add_mast(plane, words, parts);
        } else if (words[0] == "line") {
            auto const away = away_of(words);
            built.subject.line_wkb =
                spatial::wkb_of_lines(std::array{std::vector{kHere, plane.to_geo({away.x, away.y})}});
        } else if (words[0] == "zone") {
            add_zone(plane, words, parts);
        } else if (words[0] == "aerodrome") {
            add_aerodrome(plane, words, parts);
        } else {
            throw std::runtime_error("unknown line: " + line);
        }
    }
    built.around = std::make_unique<rules::Surroundings>(std::move(parts.masts), std::move(parts.zones),
                                                         std::move(parts.aerodromes));
    return built;
}

} // namespace hatang::tests
