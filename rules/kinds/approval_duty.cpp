// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// approval_duty: from a figure on, another body must agree before building. Under it, or with the paper in the
/// dossier, the rule passes. Parameters: attribute and at_least (a figure; absent: always), document (kind of the
/// paper), by (vi/en, who agrees).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class ApprovalDuty final : public RuleBody {
public:
    ApprovalDuty(core::MapReader& reader, Attributes const& attributes) : m_document(reader.need_text("document")) {
        m_by = reader.words("by");
        m_at_least = reader.number("at_least");
        std::string const name = reader.text("attribute");
        auto const index = attributes.find(name);
        bool const wrong = m_at_least && (!index || attributes[*index].type != AttributeType::number);
        if (wrong || m_by.empty() || (!m_at_least && !name.empty())) {
            reader.refuse({"cần 'by' (cơ quan chấp thuận); 'attribute' là thuộc tính số đi cùng 'at_least'",
                           "needs 'by' (who agrees); 'attribute' is a number and stands with 'at_least'"});
        }
        m_index = index.value_or(0);
    }
    Judgement judge(Case const& question) const override {
        auto const& documents = question.subject.texts(Known::documents);
        if (std::find(documents.begin(), documents.end(), m_document) != documents.end()) {
            return passes(
                {"hồ sơ đã có văn bản chấp thuận của " + m_by.vi, "the dossier holds the agreement of " + m_by.en});
        }
        if (!m_at_least) {
            return officer({"phải có văn bản chấp thuận của " + m_by.vi, "the agreement of " + m_by.en + " is needed"});
        }
        auto const* const value = std::get_if<double>(&question.subject.value(m_index));
        Attribute const& attribute = question.attributes[m_index];
        if (value == nullptr) {
            return officer({"chưa biết: " + attribute.label.vi, "unknown: " + attribute.label.en});
        }
        return by_figure(attribute, *value);
    }

private:
    Judgement by_figure(Attribute const& attribute, double value) const {
        bool const needed = holds(Comparison::at_least, value, *m_at_least);
        auto const mine = figure(value, attribute.unit);
        auto const limit = figure(*m_at_least, attribute.unit);
        Judgement judgement = needed ? officer({}) : passes({});
        judgement.measured = Quantity{value, attribute.unit};
        judgement.limit = Limit{"<", *m_at_least, attribute.unit};
        judgement.message =
            needed
                ? core::Words{fmt::format("{} {}, từ {} trở lên phải có văn bản chấp thuận của {}", attribute.label.vi,
                                          mine.vi, limit.vi, m_by.vi),
                              fmt::format("{} {}; from {} on the agreement of {} is needed", attribute.label.en,
                                          mine.en, limit.en, m_by.en)}
                : core::Words{
                      fmt::format("{} {}, dưới {}: không phải xin chấp thuận", attribute.label.vi, mine.vi, limit.vi),
                      fmt::format("{} {}, under {}: no agreement needed", attribute.label.en, mine.en, limit.en)};
        return judgement;
    }

    std::string m_document;
    core::Words m_by;
    std::optional<double> m_at_least;
    std::size_t m_index = 0;
};

} // namespace

std::shared_ptr<RuleBody const> read_approval_duty(core::MapReader& reader, Attributes const& attributes) {
    return std::make_shared<ApprovalDuty>(reader, attributes);
}

} // namespace hatang::rules
