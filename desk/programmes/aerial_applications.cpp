// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/aerial_applications.hpp"

#include "core/error.hpp"
#include "desk/checks/application_document.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

namespace hatang::desk {

namespace {

bool is_aerial(rules::Subject const& subject, rules::Attributes const& attributes) {
    auto const laying = attributes.find("laying_way");
    if (!laying) {
        return true;
    }
    auto const* const way = std::get_if<std::string>(&subject.value(*laying));
    return way == nullptr || way->empty() || *way == "aerial" || *way == "facade";
}

core::Finding without_line(std::string const& code) {
    core::Finding finding;
    finding.code = "application-without-line";
    finding.severity = core::Severity::warning;
    finding.value = code;
    finding.message = {
        fmt::format("hồ sơ \"{}\" xin treo cáp nhưng không có đường nét: không so được", code),
        fmt::format("application \"{}\" asks for cable in the air without a line: it cannot be compared", code)};
    return finding;
}

} // namespace

std::vector<AerialRequest> aerial_applications(core::ApplicationReader const& applications,
                                               rules::Attributes const& attributes, ProgrammeTime const& time,
                                               core::FindingSink& findings) {
    std::vector<AerialRequest> requests;
    for (auto const& row : applications.applications()) {
        auto const& record = row.record;
        bool const known = !time.as_of.known_at || row.change_from <= time.as_of.known_at->value();
        if (record.kind != "cable_route" || !row.pending() || record.filed_on > time.day || !known) {
            continue;
        }
        try {
            auto const read = read_applications(record.proposal, record.code, attributes, record.filed_on);
            auto const& subject = read.front().subject;
            if (subject.kind != rules::SubjectKind::cable || !is_aerial(subject, attributes)) {
                continue;
            }
            if (subject.line_wkb.empty()) {
                findings.add(without_line(record.code));
            } else {
                requests.push_back({{"application", record.code, record.operator_code, record.filed_on, std::nullopt},
                                    spatial::lines_of_wkb(subject.line_wkb)});
            }
        } catch (core::Error const& error) {
            core::Finding finding;
            finding.code = "application-unreadable";
            finding.severity = core::Severity::warning;
            finding.value = record.code;
            finding.message = error.sentence();
            findings.add(std::move(finding));
        }
    }
    return requests;
}

} // namespace hatang::desk
