// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/wire/list_frames.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace hatang::publish::wire {

namespace {

enum class CellTag : std::uint8_t { unknown, text, integer, real, date, boolean };

std::int32_t day_number(core::Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

void put_tag(ByteWriter& out, CellTag tag) {
    out.number(static_cast<std::uint8_t>(tag));
}

void put_cell(ByteWriter& out, core::Cell const& cell) {
    if (auto const* text = std::get_if<std::string_view>(&cell)) {
        put_tag(out, CellTag::text);
        out.text(*text);
    } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
        put_tag(out, CellTag::integer);
        out.number(*integer);
    } else if (auto const* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) {
        put_tag(out, CellTag::real);
        out.number(*real);
    } else if (auto const* date = std::get_if<core::Date>(&cell)) {
        put_tag(out, CellTag::date);
        out.number(day_number(*date));
    } else if (auto const* flag = std::get_if<bool>(&cell)) {
        put_tag(out, CellTag::boolean);
        out.number(static_cast<std::uint8_t>(*flag ? 1 : 0));
    } else {
        put_tag(out, CellTag::unknown);
    }
}

core::Cell take_cell(ByteReader& in) {
    switch (static_cast<CellTag>(in.number<std::uint8_t>())) {
    case CellTag::unknown: return std::monostate{};
    case CellTag::text: return in.text();
    case CellTag::integer: return in.number<std::int64_t>();
    case CellTag::real: return in.number<double>();
    case CellTag::date: return core::Date{std::chrono::sys_days{std::chrono::days{in.number<std::int32_t>()}}};
    case CellTag::boolean: return in.number<std::uint8_t>() != 0;
    }
    throw WireError("a cell of a frame has no known type");
}

} // namespace

std::string utc_text(std::chrono::sys_seconds time) {
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const clock{time - day};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.000Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

std::string frame_head_bytes(FrameHead head) {
    ByteWriter bytes;
    bytes.number(head.size);
    bytes.number(static_cast<std::uint8_t>(head.kind));
    return bytes.bytes();
}

FrameHead parse_frame_head(std::string_view bytes) {
    ByteReader in(bytes);
    FrameHead head;
    head.size = in.number<std::uint32_t>();
    auto const kind = in.number<std::uint8_t>();
    if (std::string_view("HRPEDF").find(static_cast<char>(kind)) == std::string_view::npos ||
        head.size > kLargestFrame) {
        throw WireError("not a frame");
    }
    head.kind = static_cast<FrameKind>(kind);
    return head;
}

void put_header(ByteWriter& out, WireHeader const& header) {
    for (auto const* text : {&header.driver, &header.path, &header.layer, &header.title, &header.made_at}) {
        out.text(*text);
    }
    out.number(static_cast<std::uint8_t>(header.geometry));
    out.number(static_cast<std::uint32_t>(header.columns.size()));
    for (auto const& column : header.columns) {
        out.text(column.name);
        out.text(column.label);
        out.number(static_cast<std::uint8_t>(column.type));
    }
}

WireHeader take_header(ByteReader& in) {
    WireHeader header;
    for (auto* text : {&header.driver, &header.path, &header.layer, &header.title, &header.made_at}) {
        *text = in.text();
    }
    header.geometry = static_cast<core::ListGeometry>(in.number<std::uint8_t>());
    auto const columns = in.number<std::uint32_t>();
    for (std::uint32_t at = 0; at < columns; ++at) {
        WireColumn column;
        column.name = in.text();
        column.label = in.text();
        column.type = static_cast<core::ColumnType>(in.number<std::uint8_t>());
        header.columns.push_back(std::move(column));
    }
    return header;
}

void put_row(ByteWriter& out, core::ListRow const& row) {
    for (auto const& cell : row.cells) {
        put_cell(out, cell);
    }
    out.text(row.geometry_wkb);
}

std::string_view take_row(ByteReader& in, std::vector<core::Cell>& cells) {
    for (auto& cell : cells) {
        cell = take_cell(in);
    }
    return in.text();
}

} // namespace hatang::publish::wire
