// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// form_required: where masts must be camouflaged or of certain kinds. Parameters: structure_kinds (codes that fit),
/// disguise_fits (a disguise as written fits too).
#include "core/network/codes.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class FormRequired final : public RuleBody {
public:
    explicit FormRequired(core::MapReader& reader)
        : m_kinds(reader.texts("structure_kinds")), m_disguise_fits(reader.flag("disguise_fits").value_or(false)) {
        for (std::string const& kind : m_kinds) {
            auto const* const known = core::structure_kinds().find(kind);
            if (known == nullptr || known->code != kind) {
                reader.refuse({fmt::format("không có kiểu cột '{}'", kind),
                               fmt::format("there is no structure kind '{}'", kind)});
            }
        }
        if (m_kinds.empty() && !m_disguise_fits) {
            reader.refuse({"cần 'structure_kinds' hoặc 'disguise_fits'", "needs 'structure_kinds' or 'disguise_fits'"});
        }
    }
    Judgement judge(Case const& question) const override {
        auto const disguise = question.subject.text(Known::disguise);
        auto const kind = question.subject.text(Known::structure_kind);
        if (m_disguise_fits && !disguise.empty()) {
            return passes({fmt::format("ngụy trang: {}", disguise), fmt::format("disguised as: {}", disguise)});
        }
        if (kind.empty()) {
            return officer_needs(question.attributes, Known::structure_kind);
        }
        auto const label = core::structure_kinds().label(kind);
        if (std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end()) {
            return passes(label);
        }
        return fails({label.vi + ": phải ngụy trang hoặc dùng cột đa năng",
                      label.en + ": must be disguised or a multi-use pole"});
    }

private:
    std::vector<std::string> m_kinds;
    bool m_disguise_fits;
};

} // namespace

std::shared_ptr<RuleBody const> read_form_required(core::MapReader& reader, Attributes const&) {
    return std::make_shared<FormRequired>(reader);
}

} // namespace hatang::rules
