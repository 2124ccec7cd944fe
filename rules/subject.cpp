// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/subject.hpp"

#include <utility>

namespace hatang::rules {

AttributeValue const& Subject::value(std::size_t index) const {
    static AttributeValue const kUnknown;
    return index < values.size() ? values[index] : kUnknown;
}

std::optional<double> Subject::number(Known known) const {
    auto const* const found = std::get_if<double>(&value(known));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<bool> Subject::flag(Known known) const {
    auto const* const found = std::get_if<bool>(&value(known));
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::string_view Subject::text(Known known) const {
    auto const* const found = std::get_if<std::string>(&value(known));
    return found == nullptr ? std::string_view{} : std::string_view(*found);
}

std::vector<std::string> const& Subject::texts(Known known) const {
    static std::vector<std::string> const kNone;
    auto const* const found = std::get_if<std::vector<std::string>>(&value(known));
    return found == nullptr ? kNone : *found;
}

void Subject::set(std::size_t index, AttributeValue value) {
    if (values.size() <= index) {
        values.resize(index + 1);
    }
    values[index] = std::move(value);
}

} // namespace hatang::rules
