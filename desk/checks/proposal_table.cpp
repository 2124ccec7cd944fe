// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/proposal_table.hpp"

#include "core/text/search_key.hpp"
#include "desk/checks/application_document.hpp"
#include "desk/checks/draft_register.hpp"
#include "desk/checks/surroundings_of_register.hpp"

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using rules::Known;

bool is_filing_date(std::string const& heading) {
    static std::array const kSpellings{core::place_key("filed"), core::place_key("Ngày nộp"),
                                       core::place_key("Ngày nộp hồ sơ")};
    return std::find(kSpellings.begin(), kSpellings.end(), core::place_key(heading)) != kSpellings.end();
}

std::optional<std::size_t> attribute_of(std::string const& heading, rules::Attributes const& attributes) {
    if (auto const named = attributes.find(heading)) {
        return attributes[*named].derived ? std::nullopt : named;
    }
    auto const key = core::place_key(heading);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (!attributes[i].derived && core::place_key(attributes[i].label.vi) == key) {
            return i;
        }
    }
    return std::nullopt;
}

void take_other_columns(core::StationRecord const& record, rules::Attributes const& attributes,
                        rules::Subject& subject) {
    for (auto const& [heading, text] : record.extra) {
        if (is_filing_date(heading)) {
            subject.on = core::parse_date(text).value_or(subject.on);
            continue;
        }
        auto const index = attribute_of(heading, attributes);
        auto value = index ? parse_attribute(attributes[*index], text) : std::nullopt;
        if (value) {
            subject.set(*index, std::move(*value));
        }
    }
}

} // namespace

std::vector<rules::Subject> read_proposal_table(std::filesystem::path const& file, ProposalTableParts const& parts,
                                                SurveyOptions const& survey, core::Date on) {
    DraftRegister draft;
    SiteImportOptions options;
    options.survey = survey;
    import_sites(file, {parts.reader, parts.admin, draft, parts.headings, parts.report}, options);
    std::vector<rules::Subject> subjects;
    for (core::StationRecord const& record : draft.records.stations) {
        rules::Subject subject = proposed(record, on);
        take_other_columns(record, parts.attributes, subject);
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

} // namespace hatang::desk
