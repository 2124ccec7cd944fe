// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What part of the register goes out: within wards, along streets or routes, in a box, by a condition. Several kinds
/// of words hold together, several words of one kind one or the other.

#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct FieldScopeWords {
    std::vector<std::string> wards;   ///< names or codes of communes, old or new
    std::vector<std::string> streets; ///< names
    std::vector<std::string> routes;  ///< codes
    std::string box;                  ///< "W,S,E,N", WGS 84
    std::string where;                ///< CQL2, asked of each layer that has all its names
    std::optional<double> within_m;   ///< of streets and routes; DEFAULT: kFieldStrip_m
    core::Date today;
};

/// Poles and manholes stand beside the axis of the street: half a wide road and its pavement.
inline constexpr double kFieldStrip_m = 30.0;

struct FieldScopeParts {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
};

class FieldScope {
public:
    /// \throws core::Error(usage) when nothing is asked or a word means nothing, (not_found) for an unknown ward,
    /// street or route.
    FieldScope(FieldScopeWords const& words, FieldScopeParts const& parts);
    ~FieldScope();
    FieldScope(FieldScope&&) noexcept;
    FieldScope& operator=(FieldScope&&) noexcept;
    FieldScope(FieldScope const&) = delete;
    FieldScope& operator=(FieldScope const&) = delete;

    /// Nothing when only a condition was asked.
    std::optional<core::GeoBox> const& box() const;
    bool covers(std::string_view wkb);
    /// As asked, JSON, for the register and the pack.
    std::string const& json() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::desk
