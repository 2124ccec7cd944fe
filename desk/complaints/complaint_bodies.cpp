// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_bodies.hpp"

#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "desk/complaints/address_fixes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "embedded/complaint_bodies.hpp"

namespace hatang::desk {

namespace {

/// What the conditions are held against.
struct Facts {
    std::string kind;
    std::set<std::string> subjects;
    std::string owner; ///< for people; empty = not known
    std::set<std::string> communes;
    std::set<std::string> districts;
    std::optional<core::Date> received;
};

std::string owner_label(std::string_view code, std::string_view raw) {
    auto const label = code.empty() ? std::string(raw) : core::operators().label(code).vi;
    auto const key = core::search_key(label);
    return key == "chua ro" || key == "khong ro" ? std::string() : label; // written where nobody knew
}

std::string owner_of_place(core::PlaceReader const& places, ComplaintSubject const& subject) {
    std::string owner;
    core::PlaceQuery query;
    query.kind = subject.kind == "pole" ? core::PlaceKind::pole : core::PlaceKind::route;
    query.codes = {subject.code};
    places.places(query, [&](core::PlaceRow const& row) {
        auto const index = core::place_kind(query.kind).find("owner");
        owner = owner_label(row.record.text("owner"), row.record.raw[index]);
        return false;
    });
    return owner;
}

std::string owner_of_site(core::SiteReader const& sites, ComplaintSubject const& subject) {
    std::string owner;
    core::SiteQuery query;
    query.codes = {subject.code};
    sites.sites(query, [&](core::SiteRow const& row) {
        owner = owner_label(row.record.operator_code, row.record.operator_code);
        return false;
    });
    return owner;
}

Facts facts_of(FoundComplaint const& found, core::SiteReader const& sites, core::PlaceReader const& places) {
    Facts facts;
    auto const& record = found.row.record;
    facts.kind = found.view.subject.kind;
    facts.received = record.day("received_on");
    for (auto const& cable : found.view.cables) {
        facts.subjects.insert("cable");
        facts.owner = facts.owner.empty() ? owner_label(cable.owner, "") : facts.owner;
    }
    for (auto const& subject : found.view.subjects) {
        facts.subjects.insert(subject.kind);
        if (facts.owner.empty() && (subject.kind == "pole" || subject.kind == "route")) {
            facts.owner = owner_of_place(places, subject);
        } else if (facts.owner.empty() && (subject.kind == "site" || subject.kind == "structure")) {
            facts.owner = owner_of_site(sites, subject);
        }
    }
    auto const address = address_of(record);
    for (auto const& name : {found.row.commune_name, address.ward}) {
        facts.communes.insert(unit_key(name));
    }
    facts.districts.insert(unit_key(address.district));
    return facts;
}

bool meets_any(std::vector<std::string> const& wanted, std::set<std::string> const& there) {
    return wanted.empty() || std::ranges::any_of(wanted, [&](auto const& each) { return there.contains(each); });
}

bool is_in(std::vector<std::string> const& units, std::set<std::string> const& keys) {
    return units.empty() || std::ranges::any_of(units, [&](auto const& each) { return keys.contains(unit_key(each)); });
}

bool fits(BodyRule const& rule, Facts const& facts) {
    bool const kind = rule.kinds.empty() || std::ranges::find(rule.kinds, facts.kind) != rule.kinds.end();
    bool const in_time = (!rule.received_from || (facts.received && *facts.received >= *rule.received_from)) &&
                         (!rule.received_to || (facts.received && *facts.received < *rule.received_to));
    return kind && in_time && meets_any(rule.subjects, facts.subjects) && (!rule.owned || !facts.owner.empty()) &&
           is_in(rule.communes, facts.communes) && is_in(rule.districts, facts.districts);
}

BodyRule read_rule(core::MapReader map) {
    BodyRule rule;
    rule.id = map.need_text("id");
    rule.kinds = map.texts("kinds");
    rule.subjects = map.texts("subjects");
    rule.owned = map.flag("owned").value_or(false);
    rule.communes = map.texts("communes");
    rule.districts = map.texts("districts");
    rule.received_from = map.day("received_from");
    rule.received_to = map.day("received_to");
    rule.body = map.need_text("body");
    rule.escalate_to = map.text("escalate_to");
    for (auto const& kind : rule.kinds) {
        if (core::complaint_kinds().find(kind) == nullptr) {
            map.refuse({fmt::format("không có loại đơn \"{}\"", kind), fmt::format("there is no kind \"{}\"", kind)});
        }
    }
    for (auto const& subject : rule.subjects) {
        auto const& kinds = subject_kinds();
        if (subject != "cable" && std::ranges::find(kinds, subject, &core::CaseCode::id) == kinds.end()) {
            map.refuse({fmt::format("không có loại đối tượng \"{}\"", subject),
                        fmt::format("there is no kind of subject \"{}\"", subject)});
        }
    }
    map.finish();
    return rule;
}

} // namespace

std::vector<BodyRule> read_bodies(std::string_view text, std::string_view name) {
    auto const document = core::parse_document(text, name);
    core::MapReader map(document, name);
    std::vector<BodyRule> rules;
    for (auto& each : map.maps("bodies")) {
        rules.push_back(read_rule(std::move(each)));
    }
    if (rules.empty()) {
        map.refuse({"bảng phân công không có dòng nào", "the table of bodies has no line"});
    }
    map.finish();
    return rules;
}

std::vector<BodyRule> const& default_bodies() {
    static std::vector<BodyRule> const kRules = read_bodies(tables::complaint_bodies, "complaint_bodies.yaml");
    return kRules;
}

ChosenBody choose_body(std::vector<BodyRule> const& rules, FoundComplaint const& found, core::SiteReader const& sites,
                       core::PlaceReader const& places) {
    auto const facts = facts_of(found, sites, places);
    auto const rule = std::ranges::find_if(rules, [&](auto const& each) { return fits(each, facts); });
    if (rule == rules.end()) {
        throw core::not_found_error(
            {fmt::format("không dòng nào của bảng phân công hợp với đơn {}", found.row.record.code),
             fmt::format("no line of the table of bodies fits complaint {}", found.row.record.code)},
            {"ghi --to \"ĐƠN VỊ\"", "give --to \"BODY\""});
    }
    ChosenBody chosen{rule->body, rule->escalate_to, rule->id};
    if (auto const at = chosen.body.find("{owner}"); at != std::string::npos) {
        chosen.body.replace(at, 7, facts.owner);
    }
    return chosen;
}

} // namespace hatang::desk
