// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// GEOS through its reentrant C interface: a context per use, messages kept, handles freed.

#include <geos_c.h>

#include <memory>
#include <string>
#include <string_view>

namespace hatang::spatial::detail {

class Geos {
public:
    Geos();
    ~Geos();
    Geos(Geos const&) = delete;
    Geos& operator=(Geos const&) = delete;
    Geos(Geos&&) = delete;
    Geos& operator=(Geos&&) = delete;

    struct GeometryCloser {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, GeometryCloser>;

    GEOSContextHandle_t context() const { return m_context; }
    Geometry own(GEOSGeometry* geometry) const { return {geometry, GeometryCloser{m_context}}; }
    std::string own_text(char* text) const;
    /// Checked and rewritten before GEOS sees it. \throws core::Error(invalid_data)
    Geometry read(std::string_view wkb) const;
    /// Little-endian WKB, XY.
    std::string write(GEOSGeometry const* geometry) const;
    /// What GEOS said last, without its exception's name.
    std::string const& message() const { return m_message; }
    [[noreturn]] void fail() const;

private:
    static void keep_message(char const* message, void* self);

    GEOSContextHandle_t m_context;
    std::string m_message;
};

} // namespace hatang::spatial::detail
