// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/remedy_words.hpp"

#include "core/text/number.hpp"

#include <fmt/format.h>

namespace hatang::desk {

namespace {

struct Speaker {
    core::Language language;

    std::string number(double value, int decimals) const {
        return core::format_number(value, decimals, language == core::Language::vi);
    }
    template <typename... Values> std::string say(core::Words const& words, Values const&... values) const {
        return fmt::format(fmt::runtime(words.in(language)), values...);
    }
    std::string compass(double degrees) const {
        static core::Words const kNames[] = {
            {"bắc", "north"}, {"đông bắc", "north-east"}, {"đông", "east"}, {"đông nam", "south-east"},
            {"nam", "south"}, {"tây nam", "south-west"},  {"tây", "west"},  {"tây bắc", "north-west"}};
        return kNames[static_cast<std::size_t>((degrees + 22.5) / 45.0) % 8].in(language);
    }
};

void add_height(rules::Remedy const& remedy, Speaker const& speaker, std::vector<std::string>& lines) {
    if (remedy.max_height_m) {
        lines.push_back(
            speaker.say({"tại đây cao nhất {} m (quy tắc chặn: {})", "here at most {} m high (bound by {})"},
                        speaker.number(*remedy.max_height_m, 2), remedy.binding_rule));
    } else if (!remedy.height_unbounded && !remedy.binding_rule.empty()) {
        lines.push_back(
            speaker.say({"tại đây không chiều cao nào đạt (quy tắc chặn: {})", "no height passes here (bound by {})"},
                        remedy.binding_rule));
    }
}

void add_place(rules::Remedy const& remedy, Speaker const& speaker, std::vector<std::string>& lines) {
    auto const& place = remedy.nearest_place;
    if (place && place->distance_m > 0.0) {
        lines.push_back(speaker.say({"nơi gần nhất đạt: cách {} m về phía {} ({}°), tại {} {}",
                                     "nearest place that passes: {} m to the {} ({}°), at {} {}"},
                                    speaker.number(place->distance_m, 1), speaker.compass(place->bearing_deg),
                                    speaker.number(place->bearing_deg, 0), speaker.number(place->point.lon, 6),
                                    speaker.number(place->point.lat, 6)));
    } else if (remedy.searched_m > 0.0 && !place) {
        lines.push_back(speaker.say({"trong {} m không có nơi nào đạt", "no place within {} m passes"},
                                    speaker.number(remedy.searched_m, 0)));
    }
}

} // namespace

std::vector<std::string> remedy_lines(rules::Remedy const& remedy, core::Language language) {
    Speaker const speaker{language};
    std::vector<std::string> lines;
    add_height(remedy, speaker, lines);
    add_place(remedy, speaker, lines);
    for (rules::ShareOffer const& offer : remedy.share_with) {
        lines.push_back(speaker.say({"có thể dùng chung {} cách {} m: {}", "{} could be shared, {} m away: {}"},
                                    offer.site, speaker.number(offer.distance_m, 1), offer.why.in(language)));
    }
    return lines;
}

} // namespace hatang::desk
