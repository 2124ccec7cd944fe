// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/cell_text.hpp"

#include "export/sink/text_escape.hpp"

#include <cmath>
#include <sstream>

namespace hatang::publish {

bool is_unknown(core::Cell const& cell) {
    auto const* real = std::get_if<double>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (real != nullptr && !std::isfinite(*real));
}

void put_xml_cell(TextBuffer& out, core::Cell const& cell) {
    if (auto const* text = std::get_if<std::string_view>(&cell)) {
        put_xml_text(out, *text);
    } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
        out.put_integer(*integer);
    } else if (auto const* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) {
        out.put_real(*real);
    } else if (auto const* date = std::get_if<core::Date>(&cell)) {
        out.put_iso(*date);
    } else if (auto const* flag = std::get_if<bool>(&cell)) {
        out.put(*flag ? "true" : "false");
    }
}

std::string xml_text(std::string_view text) {
    std::ostringstream result;
    TextBuffer buffer(make_byte_sink(Destination(std::ref<std::ostream>(result))));
    put_xml_text(buffer, text);
    buffer.finish();
    return result.str();
}

} // namespace hatang::publish
