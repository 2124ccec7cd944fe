// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/geos_handle.hpp"

#include "core/error.hpp"
#include "spatial/detail/wkb_writer.hpp"

namespace hatang::spatial::detail {

Geos::Geos() : m_context(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(m_context, &Geos::keep_message, this);
}

Geos::~Geos() {
    GEOS_finish_r(m_context);
}

void Geos::keep_message(char const* message, void* self) {
    std::string_view text(message);
    auto const colon = text.find("Exception: ");
    if (colon != std::string_view::npos) {
        text.remove_prefix(colon + std::string_view("Exception: ").size());
    }
    static_cast<Geos*>(self)->m_message = text;
}

std::string Geos::own_text(char* text) const {
    if (text == nullptr) {
        return {};
    }
    std::string const copy(text);
    GEOSFree_r(m_context, text);
    return copy;
}

void Geos::fail() const {
    auto const reason = m_message.empty() ? std::string("?") : m_message;
    throw core::data_error({"không xử lý được hình học: " + reason, "the geometry cannot be processed: " + reason});
}

Geos::Geometry Geos::read(std::string_view wkb) const {
    auto const plain = plain_wkb(wkb);
    auto* reader = GEOSWKBReader_create_r(m_context);
    auto geometry = own(
        GEOSWKBReader_read_r(m_context, reader, reinterpret_cast<unsigned char const*>(plain.data()), plain.size()));
    GEOSWKBReader_destroy_r(m_context, reader);
    if (!geometry) {
        fail();
    }
    return geometry;
}

std::string Geos::write(GEOSGeometry const* geometry) const {
    auto* writer = GEOSWKBWriter_create_r(m_context);
    GEOSWKBWriter_setByteOrder_r(m_context, writer, GEOS_WKB_NDR);
    GEOSWKBWriter_setOutputDimension_r(m_context, writer, 2);
    std::size_t size = 0;
    unsigned char* const bytes = GEOSWKBWriter_write_r(m_context, writer, geometry, &size);
    GEOSWKBWriter_destroy_r(m_context, writer);
    if (bytes == nullptr) {
        fail();
    }
    std::string wkb(reinterpret_cast<char const*>(bytes), size);
    GEOSFree_r(m_context, bytes);
    return wkb;
}

} // namespace hatang::spatial::detail
