// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/text/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace hatang::ingest {

namespace {

constexpr double kExactIntegers = 1e15;

} // namespace

std::string number_text(double value) {
    std::array<char, 400> buffer{};
    bool const plain = std::fabs(value) < kExactIntegers;
    auto const end = plain ? std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed).ptr
                           : std::to_chars(buffer.begin(), buffer.end(), value).ptr;
    return {buffer.begin(), end};
}

core::RawCell number_cell(double value, std::string& text) {
    text = number_text(value);
    bool const whole = std::fabs(value) < kExactIntegers && std::trunc(value) == value;
    return {whole ? core::RawCell::Kind::integer : core::RawCell::Kind::real, text, value};
}

} // namespace hatang::ingest
