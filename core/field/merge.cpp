// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/field/merge.hpp"

#include <set>

namespace hatang::core {

std::optional<std::string> find_text(FieldTexts const& texts, std::string_view field) {
    auto const found = texts.find(field);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
}

FieldMerge merge_fields(FieldTexts const& base, FieldTexts const& ours, FieldTexts const& theirs) {
    std::set<std::string_view> fields;
    for (auto const* side : {&base, &theirs}) {
        for (auto const& [field, text] : *side) {
            fields.insert(field);
        }
    }
    FieldMerge merge;
    for (auto const field : fields) {
        FieldDifference each{std::string(field), find_text(base, field), find_text(ours, field),
                             find_text(theirs, field)};
        if (each.theirs == each.base) {
            continue;
        }
        if (each.theirs == each.ours) {
            ++merge.agreed;
        } else {
            (each.ours == each.base ? merge.taken : merge.conflicts).push_back(std::move(each));
        }
    }
    return merge;
}

} // namespace hatang::core
