// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/case_letter.hpp"

#include "core/cases/workflow.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "desk/letters/case_words.hpp"
#include "desk/letters/letter_parts.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_transform.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace hatang::desk {

namespace {

using core::LetterKind;
using core::LetterTexts;

/// With a decimal comma and without marks between thousands, as coordinates are written.
std::string coordinate(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string basis_of(core::LegalBasis const& basis) {
    return basis_words(basis.instrument, basis.article);
}

class CaseLetter {
public:
    CaseLetter(LetterFacts const& facts, Agency const& agency, LetterRequest const& request)
        : m_facts(facts), m_agency(agency), m_request(request) {}

    core::Letter make(LetterPlace place) {
        auto to = m_request.to;
        if (m_request.kind == LetterKind::consultation) {
            put_consultation(to);
        } else if (to.empty() && m_request.kind != LetterKind::permit) {
            to.push_back(m_facts.applicant);
        }
        LetterRequest request = m_request;
        if (request.kind == LetterKind::permit && request.number.empty()) {
            request.number = m_facts.decision->number;
        }
        put_letter_parts(m_agency, request, to, m_letter);
        put_case();
        put_position();
        put_findings();
        switch (m_request.kind) {
        case LetterKind::correction: put_correction(); break;
        case LetterKind::opinion: put_opinion(); break;
        case LetterKind::permit: put_permit(); break;
        case LetterKind::refusal: put_refusal(); break;
        case LetterKind::consultation:
        case LetterKind::complaint_answer: break;
        }
        m_letter.map = std::move(place.map);
        text("register_change") = std::to_string(place.change);
        text("map_scale") = m_letter.map && m_letter.map->scale
                                ? "1:" + core::format_number(*m_letter.map->scale, 0, true)
                                : std::string();
        m_letter.title = fmt::format("{} – {}", core::upper_first(label(m_request.kind).vi), m_facts.code);
        return std::move(m_letter);
    }

private:
    std::string& text(char const* name) { return m_letter.texts[name]; }

    void put_case() {
        text("case_code") = m_facts.code;
        text("case_kind") = core::lower_first(m_facts.kind_title.vi);
        text("filed_on") = core::format_vietnamese(m_facts.filed_on);
        text("law_on") = core::format_vietnamese(m_facts.filed_on);
        text("applicant") = m_facts.applicant;
        text("request") = request_words(m_facts);
        text("subject") = subject_words(m_facts);
        text("reason") = reason();
        for (LetterAttribute const& each : m_facts.proposal) {
            if (each.name == "existing" || each.name == "documents") {
                continue; // how the check sees it and what came with it: nothing that is to be built
            }
            m_letter.lists["facts"].push_back(
                {{"name", each.label.vi}, {"value", each.value.vi + (each.unit.empty() ? "" : "\u00A0" + each.unit)}});
        }
        m_letter.lists["conditions"] = list_lines(m_request.conditions, "text");
        if (m_facts.decision) {
            text("decided_on") = core::format_vietnamese(m_facts.decision->on);
        }
        text("subject_line") = fmt::format("{} {}", subject_line_start(), m_facts.applicant);
    }

    std::string subject_line_start() const {
        switch (m_request.kind) {
        case LetterKind::correction: return "bổ sung, hoàn thiện hồ sơ đề nghị " + request_words(m_facts) + " của";
        case LetterKind::consultation: return "lấy ý kiến đối với hồ sơ đề nghị " + request_words(m_facts) + " của";
        case LetterKind::opinion: return "ý kiến về sự phù hợp quy hoạch đối với công trình của";
        default: return "không chấp thuận đề nghị " + request_words(m_facts) + " của";
        }
    }

    /// The last words of a decision's note go on in a sentence.
    std::string reason() const {
        std::string const& written = !m_request.reason.empty() ? m_request.reason
                                     : m_facts.decision        ? m_facts.decision->reasons
                                                               : std::string();
        auto lines = lines_of_text(written);
        return fmt::format("{}", fmt::join(lines, "; "));
    }

    void put_position() {
        std::string const place = place_words(m_facts);
        text("site_address") = m_facts.address;
        text("commune") = m_facts.commune.vi;
        text("site_place") = place;
        if (!m_facts.position) {
            return;
        }
        auto const* const crs = spatial::find_crs(m_agency.vn2000);
        text("lat") = coordinate(m_facts.position->lat, 6) + "°";
        text("lon") = coordinate(m_facts.position->lon, 6) + "°";
        auto const point = spatial::CrsTransform(m_agency.vn2000).from_wgs84(*m_facts.position);
        if (!point) {
            throw core::usage_error(
                {"vị trí của hồ sơ nằm ngoài múi VN-2000 trong tệp cơ quan: " + crs->name,
                 "the case lies outside of the VN-2000 zone in the agency's file: " + crs->name},
                {"sửa \"vn2000\" thành kinh tuyến trục của tỉnh", "set 'vn2000' to the meridian of the province"});
        }
        // in Viet Nam X points north and Y east
        text("vn2000_x") = coordinate(point->y, 2);
        text("vn2000_y") = coordinate(point->x, 2);
        int const minutes =
            static_cast<int>(std::lround((crs->central_meridian - std::floor(crs->central_meridian)) * 60.0));
        text("vn2000_crs") = fmt::format("VN-2000, kinh tuyến trục {:.0f}°{:02}', múi {}°",
                                         std::floor(crs->central_meridian), minutes, crs->scale < 0.9998 ? 6 : 3);
    }

    /// An officer's verdict stands in place of the automatic one; what rests on an unread text is not held against
    /// anybody.
    static std::string verdict_of(LetterFinding const& finding) {
        if (!finding.officer_verdict.empty()) {
            return finding.officer_verdict;
        }
        return finding.verdict == "fail" && !finding.source_seen ? "needs_officer" : finding.verdict;
    }

    void put_findings() {
        std::set<std::string> instruments;
        for (LetterFinding const& each : m_facts.findings) {
            std::string const verdict = verdict_of(each);
            if (verdict == "needs_officer" || each.severity == "info" || each.message.vi.empty()) {
                continue; // what nobody has decided yet is no result
            }
            auto& rows = m_letter.lists["findings"];
            std::string const basis = basis_words(each.instrument, each.article);
            rows.push_back({{"number", std::to_string(rows.size() + 1)},
                            {"text", core::upper_first(each.message.vi)},
                            {"result", verdict == "pass" ? "Phù hợp" : "Không phù hợp"},
                            {"basis", basis}});
            if (verdict == "fail") {
                m_failures.push_back(each.message.vi + (basis.empty() ? "" : " (" + basis + ")"));
            }
            if (each.source_seen && instruments.insert(each.instrument).second) {
                m_instruments.push_back(each.instrument);
            }
        }
    }

    void put_correction() {
        std::vector<std::string> items = m_request.items;
        if (items.empty() && m_facts.correction) {
            items = lines_of_text(m_facts.correction->asked);
        }
        for (MissingDocument const& each : m_facts.missing) {
            std::string const basis = basis_of(each.basis);
            items.push_back("bổ sung " + core::lower_first(each.title.vi) + (basis.empty() ? "" : " (" + basis + ")"));
        }
        if (items.empty()) {
            throw core::usage_error({"chưa có nội dung cần bổ sung", "nothing is said that must be corrected"},
                                    {"ghi từng nội dung bằng --item", "say each with --item"});
        }
        m_letter.lists["items"] = list_lines(items, "text");
        text("reason") = m_request.reason;
        put_due(m_facts.correction ? m_facts.correction->due : std::nullopt, "correction");
    }

    /// \p clock: whose limit and law are said when the day follows from them.
    void put_due(std::optional<core::Date> due, std::string_view clock) {
        auto const run = std::ranges::find_if(m_facts.clocks, [&](LetterClock const& each) {
            return each.clock == clock && !each.ended && each.due == due;
        });
        if (m_request.due) {
            due = m_request.due;
        } else if (due && run != m_facts.clocks.end() && !run->length.vi.empty()) {
            text("due_basis") = basis_of(run->basis);
            text("due_words") = fmt::format(" (thời hạn {} theo {})", run->length.vi, basis_of(run->basis));
        }
        text("due_on") = due ? core::format_vietnamese(*due) : std::string();
    }

    using Asked = std::vector<LetterConsultation const*>;

    /// Those without an answer; with addressees only theirs.
    Asked open_consultations(std::vector<std::string> const& to) const {
        Asked asked;
        for (LetterConsultation const& each : m_facts.consultations) {
            bool const wanted = to.empty() || std::ranges::find(to, each.body) != to.end();
            if (!each.answered_on && !each.by_silence && !each.unanswered && wanted) {
                asked.push_back(&each);
            }
        }
        return asked;
    }

    std::vector<std::string> asked_items(Asked const& asked) const {
        std::vector<std::string> items = m_request.items;
        for (LetterConsultation const* const each : m_request.items.empty() ? asked : Asked{}) {
            for (std::string& line : lines_of_text(each->request)) {
                if (std::ranges::find(items, line) == items.end()) {
                    items.push_back(std::move(line));
                }
            }
        }
        if (items.empty()) {
            items = {
                "sự phù hợp của vị trí, quy mô công trình với quy hoạch, quy định thuộc lĩnh vực Quý cơ quan quản lý",
                "các yêu cầu, điều kiện khác cần lưu ý khi xây dựng công trình (nếu có)"};
        }
        return items;
    }

    void put_consultation(std::vector<std::string>& to) {
        Asked const asked = open_consultations(to);
        if (to.empty()) {
            std::ranges::transform(asked, std::back_inserter(to), [](auto const* each) { return each->body; });
        }
        if (to.empty()) {
            throw core::usage_error({"chưa có cơ quan nào đang được lấy ý kiến", "no body is being consulted"},
                                    {"ghi bước lấy ý kiến (hatang application consult) hoặc nêu nơi gửi bằng --to",
                                     "record the step (hatang application consult) or name the addressee with --to"});
        }
        auto const differs = [&](LetterConsultation const* each) { return each->due != asked.front()->due; };
        if (!m_request.due && std::ranges::any_of(asked, differs)) {
            throw core::usage_error({"các cơ quan được lấy ý kiến có thời hạn khác nhau",
                                     "the consulted bodies have different time limits"},
                                    {"lập riêng từng văn bản bằng --to", "make a letter for each with --to"});
        }
        m_letter.lists["items"] = list_lines(asked_items(asked), "text");
        put_due(asked.empty() ? std::nullopt : asked.front()->due, "consultation");
        if (!asked.empty()) {
            put_silence(*asked.front());
        }
    }

    void put_silence(LetterConsultation const& asked) {
        auto const run = std::ranges::find_if(m_facts.clocks, [&](LetterClock const& each) {
            return each.clock == "consultation" && each.body == asked.body && !each.ended;
        });
        auto const& terms = core::application_workflow().terms;
        bool const consents =
            run != m_facts.clocks.end() && std::ranges::any_of(terms, [&](core::LegalTerm const& term) {
                return term.silence_consents && term.decides() && term.basis == run->basis;
            });
        text("silence_consents") = consents ? " theo " + basis_of(run->basis) : std::string();
    }

    void put_opinion() {
        bool const agreed = m_facts.decision->outcome == "agreed";
        text(agreed ? "agreed" : "disagreed") = agreed ? "đồng ý" : "không đồng ý";
        if (!agreed) {
            put_grounds();
        }
    }

    void put_permit() {
        text("permit_title") = permit_title(m_facts);
        text("permitted") = permitted_words(m_facts);
        text("subject_line") = "";
        if (auto const found = m_facts.limits.find("validity"); found != m_facts.limits.end()) {
            text("valid_months") = day_number(static_cast<unsigned>(found->second.days));
            text("valid_basis") = " (" + basis_of(found->second.basis) + ")";
        }
        // Only a day that the permit itself was given; the law's own time stands above.
        if (!m_facts.permits.empty() && m_facts.permits.back().expires_on) {
            text("expires_on") = core::format_vietnamese(*m_facts.permits.back().expires_on);
        }
        auto& bases = m_letter.lists["bases"];
        for (auto const& all : {m_agency.bases, m_instruments}) {
            for (std::string const& each : all) {
                bases.push_back({{"line", "Căn cứ " + each}, {"end", ";"}});
            }
        }
        auto& copies = m_letter.lists["copies"];
        copies.insert(copies.begin(), LetterTexts{{"name", m_facts.applicant}});
    }

    /// What the officer wrote, then what fails by the law.
    void put_grounds() {
        auto grounds = lines_of_text(!m_request.reason.empty() ? m_request.reason : m_facts.decision->reasons);
        grounds.insert(grounds.end(), m_failures.begin(), m_failures.end());
        if (grounds.empty()) {
            throw core::usage_error({"chưa có lý do từ chối", "there is no reason for the refusal"},
                                    {"nêu lý do bằng --reason", "say it with --reason"});
        }
        m_letter.lists["grounds"] = list_lines(grounds, "text");
    }

    void put_refusal() {
        put_grounds();
        if (auto const found = m_facts.limits.find("complaint_window"); found != m_facts.limits.end()) {
            auto const& term = found->second;
            text("complaint_right") =
                fmt::format("{} ngày kể từ ngày nhận được văn bản này ({})", term.days, basis_of(term.basis));
        }
    }

    LetterFacts const& m_facts;
    Agency const& m_agency;
    LetterRequest const& m_request;
    core::Letter m_letter;
    std::vector<std::string> m_failures;
    std::vector<std::string> m_instruments; ///< read in their source, in the order of the findings
};

} // namespace

core::Letter case_letter(LetterFacts const& facts, Agency const& agency, LetterRequest const& request,
                         LetterPlace place) {
    check_letter_suits(facts, request.kind);
    return CaseLetter(facts, agency, request).make(std::move(place));
}

} // namespace hatang::desk
