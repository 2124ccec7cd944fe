// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// emf_inspection_due: a certificate is needed, and how long it holds. Parameters: years. Whom it concerns stands in
/// the rule's `applies`.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <chrono>

namespace hatang::rules {

namespace {

class EmfInspectionDue final : public RuleBody {
public:
    explicit EmfInspectionDue(core::MapReader& reader) {
        double const years = reader.need_number("years");
        if (years < 1 || years > 100 || years != static_cast<double>(static_cast<int>(years))) {
            reader.refuse({"'years' là số năm nguyên", "'years' is a whole number of years"});
        }
        m_years = static_cast<int>(years);
    }
    Judgement judge(Case const& question) const override {
        auto const* const issued = std::get_if<core::Date>(&question.subject.value(Known::emf_certificate_on));
        if (issued == nullptr) {
            bool const proposal = question.subject.flag(Known::existing) != true;
            core::Words message{"chưa có giấy chứng nhận kiểm định", "no inspection certificate"};
            return proposal ? officer({message.vi + "; phải kiểm định trước khi đưa vào sử dụng",
                                       message.en + "; inspection is needed before use"})
                            : fails(std::move(message));
        }
        core::Date end = *issued + std::chrono::years(m_years);
        if (!end.ok()) {
            end = core::Date(end.year() / end.month() / std::chrono::last);
        }
        core::Words message{
            fmt::format("giấy chứng nhận ngày {}, hết hạn ngày {}", core::format_vietnamese(*issued),
                        core::format_vietnamese(end)),
            fmt::format("certificate of {}, expires on {}", core::format_iso(*issued), core::format_iso(end))};
        return question.subject.on < end ? passes(std::move(message)) : fails(std::move(message));
    }

private:
    int m_years = 0;
};

} // namespace

std::shared_ptr<RuleBody const> read_emf_inspection_due(core::MapReader& reader, Attributes const&) {
    return std::make_shared<EmfInspectionDue>(reader);
}

} // namespace hatang::rules
