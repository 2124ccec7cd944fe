// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// permit_duty: what the instrument asks before building. Which rule decides is settled over all of them
/// (permit_duty_resolution.hpp). Parameters: duty (exempt, notice, permit), note (vi/en, optional).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

namespace hatang::rules {

namespace {

class DutyRule final : public RuleBody {
public:
    explicit DutyRule(core::MapReader& reader) {
        std::string const word = reader.need_text("duty");
        for (PermitDuty const each : {PermitDuty::exempt, PermitDuty::notice, PermitDuty::permit}) {
            if (to_string(each) == word) {
                m_duty = each;
            }
        }
        if (m_duty == PermitDuty::unknown) {
            reader.refuse({"'duty' là exempt, notice hoặc permit; có '" + word + "'",
                           "'duty' is exempt, notice or permit; got '" + word + "'"});
        }
        m_note = reader.words("note");
    }
    Judgement judge(Case const&) const override {
        core::Words message = label(m_duty);
        if (!m_note.empty()) {
            message = {message.vi + "; " + m_note.vi, message.en + "; " + m_note.en};
        }
        Judgement judgement = passes(std::move(message));
        judgement.duty = m_duty;
        return judgement;
    }

private:
    PermitDuty m_duty = PermitDuty::unknown;
    core::Words m_note;
};

} // namespace

std::shared_ptr<RuleBody const> read_permit_duty(core::MapReader& reader, Attributes const&) {
    return std::make_shared<DutyRule>(reader);
}

} // namespace hatang::rules
