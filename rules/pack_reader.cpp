// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/pack_reader.hpp"

#include "core/cql2/filter.hpp"
#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "rules/rule_body.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace hatang::rules {

namespace {

using core::MapReader;

template <typename Value, std::size_t N>
Value read_choice(MapReader& reader, std::string_view key, std::string const& word,
                  std::array<std::pair<std::string_view, Value>, N> const& choices) {
    for (auto const& [name, value] : choices) {
        if (name == word) {
            return value;
        }
    }
    std::vector<std::string_view> names;
    for (auto const& [name, value] : choices) {
        names.push_back(name);
    }
    auto const known = fmt::to_string(fmt::join(names, ", "));
    reader.refuse({fmt::format("'{}' phải là một trong: {}; có '{}'", key, known, word),
                   fmt::format("'{}' must be one of: {}; got '{}'", key, known, word)});
}

constexpr std::array<std::pair<std::string_view, Rank>, 5> kRanks{{{"law", Rank::law},
                                                                   {"decree", Rank::decree},
                                                                   {"circular", Rank::circular},
                                                                   {"standard", Rank::standard},
                                                                   {"decision", Rank::decision}}};
constexpr std::array<std::pair<std::string_view, Verification>, 2> kVerifications{
    {{"source seen", Verification::source_seen}, {"unverified", Verification::unverified}}};
constexpr std::array<std::pair<std::string_view, RuleSeverity>, 3> kSeverities{
    {{"info", RuleSeverity::info}, {"warning", RuleSeverity::warning}, {"violation", RuleSeverity::violation}}};
constexpr std::array<std::pair<std::string_view, AttributeType>, 5> kTypes{{{"number", AttributeType::number},
                                                                            {"text", AttributeType::text},
                                                                            {"flag", AttributeType::flag},
                                                                            {"day", AttributeType::day},
                                                                            {"texts", AttributeType::texts}}};

/// from, to: a day; or with earliest_from, latest… the days between which nobody can say.
Period read_period(MapReader& reader, Period const& otherwise) {
    Period period;
    period.from = reader.day("from");
    period.earliest = reader.day("from_earliest");
    period.to = reader.day("to");
    period.to_earliest = reader.day("to_earliest");
    if (!period.from && !period.earliest) {
        period.from = otherwise.from;
        period.earliest = otherwise.earliest;
    }
    if (!period.to && !period.to_earliest) {
        period.to = otherwise.to;
        period.to_earliest = otherwise.to_earliest;
    }
    bool const backwards = (period.from && period.to && *period.to <= *period.from) ||
                           (period.earliest && period.from && *period.from < *period.earliest) ||
                           (period.to_earliest && period.to && *period.to < *period.to_earliest);
    if (backwards) {
        reader.refuse({"ngày hết hiệu lực phải sau ngày có hiệu lực", "the end must lie after the beginning"});
    }
    return period;
}

Basis read_basis(MapReader& reader, Pack const& pack, Verification verification) {
    Basis basis;
    basis.instrument = reader.text("instrument", pack.instrument);
    basis.article = reader.need_text("article");
    basis.fact = reader.text("fact");
    basis.quote = reader.text("quote");
    basis.source = reader.text("source", pack.sources.empty() ? "" : pack.sources.front());
    std::string const word =
        reader.text("verification", verification == Verification::source_seen ? "source seen" : "unverified");
    basis.verification = read_choice(reader, "verification", word, kVerifications);
    if (basis.source.empty()) {
        reader.refuse({"quy tắc không dẫn nguồn: cần 'source' ở đây hoặc 'sources' của gói",
                       "the rule cites no source: give 'source' here or 'sources' of the pack"});
    }
    return basis;
}

std::vector<SubjectKind> read_subjects(MapReader& reader) {
    std::vector<SubjectKind> subjects;
    for (std::string const& word : reader.texts("subjects")) {
        auto const kind = parse_subject_kind(word);
        if (!kind) {
            reader.refuse({fmt::format("'subjects' là mast, cable, duct, pole; có '{}'", word),
                           fmt::format("'subjects' are mast, cable, duct, pole; got '{}'", word)});
        }
        subjects.push_back(*kind);
    }
    return subjects.empty() ? std::vector{SubjectKind::mast} : subjects;
}

void check_condition(MapReader const& reader, std::string const& condition, core::cql2::Schema const& schema) {
    if (condition.empty()) {
        return;
    }
    try {
        core::cql2::Filter::parse(condition, schema);
    } catch (core::Error const& error) {
        reader.refuse({"'applies': " + error.sentence().vi, "'applies': " + error.sentence().en});
    }
}

Rule read_rule(MapReader reader, Pack const& pack, Verification verification, Attributes const& attributes) {
    Rule rule;
    rule.line = reader.line();
    rule.digest = core::sha256_hex(core::canonical_text(reader.document()));
    rule.id = reader.need_text("id");
    rule.title = reader.words("title");
    rule.kind = reader.need_text("kind");
    rule.severity = read_choice(reader, "severity", reader.text("severity", "violation"), kSeverities);
    rule.subjects = read_subjects(reader);
    rule.applies = reader.text("applies");
    rule.period = read_period(reader, pack.period);
    rule.basis = read_basis(reader, pack, verification);
    if (rule.title.empty()) {
        reader.refuse(
            {fmt::format("quy tắc '{}' thiếu 'title'", rule.id), fmt::format("rule '{}' has no 'title'", rule.id)});
    }
    RuleKind const* const kind = find_rule_kind(rule.kind);
    if (kind == nullptr) {
        std::vector<std::string_view> names;
        for (RuleKind const& each : rule_kinds()) {
            names.push_back(each.name);
        }
        auto const known = fmt::to_string(fmt::join(names, ", "));
        reader.refuse({fmt::format("không có loại quy tắc '{}'; các loại: {}", rule.kind, known),
                       fmt::format("there is no rule kind '{}'; the kinds are: {}", rule.kind, known)});
    }
    check_condition(reader, rule.applies, attributes.schema());
    core::Document const none{core::Document::Kind::map, reader.line(), false, {}, {}, {}};
    core::Document const* const given = reader.take("parameters");
    MapReader parameters(given == nullptr ? none : *given, reader.source());
    rule.body = kind->read(parameters, attributes);
    parameters.finish();
    reader.finish();
    return rule;
}

void read_attributes(MapReader& reader, Pack& pack, Attributes& attributes) {
    for (MapReader each : reader.maps("attributes")) {
        Attribute attribute;
        attribute.name = each.need_text("name");
        attribute.type = read_choice(each, "type", each.need_text("type"), kTypes);
        attribute.unit = each.text("unit");
        attribute.label = each.words("label");
        each.finish();
        try {
            attributes.declare(attribute);
        } catch (core::Error const& error) {
            each.refuse(error.sentence());
        }
        pack.attributes.push_back(std::move(attribute));
    }
}

void check_cost(MapReader const& reader, Pack const& pack) {
    if (pack.rules.empty() || pack.rules.size() > kMostRules) {
        reader.refuse({fmt::format("gói phải có từ 1 đến {} quy tắc", kMostRules),
                       fmt::format("a pack has 1 to {} rules", kMostRules)});
    }
    std::set<std::string> ids;
    double sum = 0.0;
    for (Rule const& rule : pack.rules) {
        if (!ids.insert(rule.id).second) {
            reader.refuse_at(rule.line, {fmt::format("mã quy tắc '{}' có hai lần", rule.id),
                                         fmt::format("rule id '{}' stands twice", rule.id)});
        }
        sum += rule.body->reach_m();
        if (rule.body->reach_m() > kFarthestReach || sum > kReachOfPack) {
            reader.refuse_at(
                rule.line,
                {fmt::format("quá tốn kém: quy tắc tìm xa tới {:.0f} m, cả gói {:.0f} m (nhiều nhất {:.0f} và {:.0f})",
                             rule.body->reach_m(), sum, kFarthestReach, kReachOfPack),
                 fmt::format("too costly: the rule looks {:.0f} m far, the pack {:.0f} m (at most {:.0f} and {:.0f})",
                             rule.body->reach_m(), sum, kFarthestReach, kReachOfPack)});
        }
    }
}

void read_head(MapReader& reader, Pack& pack) {
    pack.id = reader.need_text("pack");
    double const version = reader.need_number("version");
    if (version < 1 || version > 1e6 || version != static_cast<double>(static_cast<int>(version))) {
        reader.refuse({"'version' phải là số nguyên từ 1", "'version' must be a whole number from 1"});
    }
    pack.version = static_cast<int>(version);
    pack.title = reader.words("title");
    pack.instrument = reader.need_text("instrument");
    pack.rank = read_choice(reader, "rank", reader.need_text("rank"), kRanks);
    pack.period = read_period(reader, {});
    if (!pack.period.from) {
        reader.refuse({"thiếu 'from': ngày mà văn bản chắc chắn đã có hiệu lực",
                       "'from' is missing: a day on which the instrument is surely in force"});
    }
    pack.provinces = reader.texts("provinces");
    pack.replaces = reader.texts("replaces");
    pack.sources = reader.texts("sources");
    pack.incomplete = reader.words("incomplete");
}

} // namespace

Pack read_pack(std::string_view text, std::string_view name, Attributes& attributes) {
    core::Document const document = core::parse_document(text, name);
    MapReader reader(document, name);
    Pack pack;
    pack.file = name;
    pack.sha256 = core::sha256_hex(text);
    read_head(reader, pack);
    read_attributes(reader, pack, attributes);
    Verification const verification =
        read_choice(reader, "verification", reader.need_text("verification"), kVerifications);
    for (MapReader& each : reader.maps("rules")) {
        pack.rules.push_back(read_rule(each, pack, verification, attributes));
    }
    reader.finish();
    check_cost(reader, pack);
    return pack;
}

} // namespace hatang::rules
