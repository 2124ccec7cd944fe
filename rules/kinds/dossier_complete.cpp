// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// dossier_complete: the documents the law asks for. Parameters: documents: rows of {kind, title (vi/en)}.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class DossierComplete final : public RuleBody {
public:
    explicit DossierComplete(core::MapReader& reader) {
        for (core::MapReader each : reader.maps("documents")) {
            WantedDocument wanted{each.need_text("kind"), each.words("title")};
            if (wanted.title.empty()) {
                each.refuse({"tài liệu thiếu 'title'", "the document has no 'title'"});
            }
            each.finish();
            m_wanted.push_back(std::move(wanted));
        }
        if (m_wanted.empty()) {
            reader.refuse({"thiếu 'documents'", "'documents' is missing"});
        }
    }
    Judgement judge(Case const& question) const override {
        auto const& value = question.subject.value(Known::documents);
        if (std::holds_alternative<std::monostate>(value)) {
            return officer({"chưa khai tài liệu trong hồ sơ", "the documents of the dossier are not stated"});
        }
        auto const& held = question.subject.texts(Known::documents);
        core::Words missing;
        std::size_t found = 0;
        for (WantedDocument const& each : m_wanted) {
            if (std::find(held.begin(), held.end(), each.kind) != held.end()) {
                ++found;
                continue;
            }
            auto const* const mark = missing.vi.empty() ? "" : "; ";
            missing.vi += mark + each.title.vi;
            missing.en += mark + each.title.en;
        }
        Judgement judgement = missing.empty() ? passes({"hồ sơ đủ thành phần", "the dossier is complete"})
                                              : fails({"thiếu: " + missing.vi, "missing: " + missing.en});
        judgement.measured = Quantity{static_cast<double>(found), ""};
        judgement.limit = Limit{">=", static_cast<double>(m_wanted.size()), ""};
        return judgement;
    }
    std::vector<WantedDocument> documents() const override { return m_wanted; }

private:
    std::vector<WantedDocument> m_wanted;
};

} // namespace

std::shared_ptr<RuleBody const> read_dossier_complete(core::MapReader& reader, Attributes const&) {
    return std::make_shared<DossierComplete>(reader);
}

} // namespace hatang::rules
