// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gdal/gdal_cells.hpp"

#include "core/text/unicode.hpp"
#include "import/encoding/font_text.hpp"
#include "import/geometry/wkb.hpp"
#include "import/text/number_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hatang::ingest {

namespace {

using Kind = core::RawCell::Kind;

std::string date_text(OGRFeatureH feature, int field, bool with_time) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0.0F;
    int zone = 0;
    OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second, &zone);
    std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    if (with_time) {
        text += fmt::format("T{:02}:{:02}:{:02}", hour, minute, static_cast<int>(second));
    }
    return text;
}

} // namespace

core::RawCell gdal_cell(OGRFeatureH feature, int field, CellTexts& texts) {
    if (OGR_F_IsFieldSetAndNotNull(feature, field) == 0) {
        return {};
    }
    std::string& kept = texts.make();
    OGRFieldType const type = OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, field));
    if (type == OFTInteger || type == OFTInteger64) {
        GIntBig const value = OGR_F_GetFieldAsInteger64(feature, field);
        kept = std::to_string(value);
        return {Kind::integer, kept, static_cast<double>(value)};
    }
    if (type == OFTReal) {
        double const value = OGR_F_GetFieldAsDouble(feature, field);
        return std::isfinite(value) ? number_cell(value, kept) : core::RawCell{};
    }
    if (type == OFTDate || type == OFTDateTime) {
        kept = date_text(feature, field, type == OFTDateTime);
        return {Kind::date, kept, 0.0};
    }
    kept = core::clean_text(font_text_of(OGR_F_GetFieldAsString(feature, field)));
    return {kept.empty() ? Kind::empty : Kind::text, kept, 0.0};
}

std::optional<std::string> gdal_wkb(OGRGeometryH geometry) {
    OGRGeometryH const flat = OGR_G_HasCurveGeometry(geometry, TRUE) != 0
                                  ? OGR_G_GetLinearGeometry(geometry, 0.0, nullptr)
                                  : OGR_G_Clone(geometry);
    if (flat == nullptr) {
        return std::nullopt;
    }
    OGR_G_FlattenTo2D(flat);
    std::string bytes(static_cast<std::size_t>(OGR_G_WkbSize(flat)), '\0');
    OGRErr const error = OGR_G_ExportToIsoWkb(flat, wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()));
    OGR_G_DestroyGeometry(flat);
    return error == OGRERR_NONE ? normalise_wkb(bytes) : std::nullopt;
}

} // namespace hatang::ingest
