// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a filter may ask about: the properties of a list or of a file's layer (OGC calls them queryables), and the
/// functions hatang adds to those of the standard.

#include "core/cql2/expression.hpp"
#include "core/words.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2 {

/// One property. `raw` is text of an untyped file, read as what it is compared with ("18" and "18,0" > 17.5).
struct PropertySpec {
    std::string name; ///< as it is written in a filter, without quotation marks: "height_m", "Chiều cao"
    ValueType type = ValueType::text;
    Words label{};         ///< for people; its Vietnamese text is a second name of the property when not empty
    std::string example{}; ///< a filter: "height_m > 18"
};

class Schema {
public:
    /// \throws core::Error(internal) when two properties have one name.
    explicit Schema(std::vector<PropertySpec> properties);

    std::span<PropertySpec const> properties() const { return m_properties; }
    /// By name or second name, exactly but for the normal form. A name goes before another property's second name.
    std::optional<std::size_t> find(std::string_view name) const;

private:
    std::vector<PropertySpec> m_properties;
    std::map<std::string, std::size_t, std::less<>> m_by_name;
};

/// "số" / "number"; empty words for `unknown`.
Words type_name(ValueType type);

/// A function beyond the standard's. `date` as an argument takes timestamps too.
struct FunctionSpec {
    std::string_view name;
    ValueType argument;
    ValueType result;
    std::string_view vi; ///< what it gives
    std::string_view en;
    std::string_view example; ///< a filter
};

/// Each takes one argument; nothing for nothing.
std::span<FunctionSpec const> known_functions();

} // namespace hatang::core::cql2
