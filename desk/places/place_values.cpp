// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/place_values.hpp"

#include "core/text/number.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using core::Severity;

std::string code_of(core::PlaceField const& field, std::string_view what) {
    std::string code = std::string(field.name) + "-" + std::string(what);
    std::replace(code.begin(), code.end(), '_', '-');
    return code;
}

ReadValue unknown_code(core::PlaceField const& field, core::CodeList const& list) {
    std::string known;
    for (auto const& entry : list.entries()) {
        known += (known.empty() ? "" : ", ") + entry.code;
    }
    return {{},
            ValueProblem{code_of(field, "unknown"),
                         Severity::warning,
                         {fmt::format("không có trong danh mục; được nhận: {} (giữ nguyên chữ đã viết)", known),
                          fmt::format("not in the code list; known are {} (text kept, code left empty)", known)}}};
}

ReadValue read_code(core::PlaceField const& field, std::string_view written) {
    auto const& list = field.codes();
    auto const* entry = list.find(written);
    if (entry != nullptr) {
        return {entry->code, {}};
    }
    // owners are many, and most are no operators: the text as written names them
    return field.name == "owner" ? ReadValue{} : unknown_code(field, list);
}

ReadValue read_length(core::PlaceField const& field, std::string_view written, double factor) {
    auto const metres = core::parse_length_metres(written);
    if (!metres) {
        return {{},
                ValueProblem{code_of(field, "not-a-number"),
                             Severity::warning,
                             {"không phải số mét; coi là chưa biết", "not a number of metres; taken as unknown"}}};
    }
    double const value = *metres * factor;
    if (field.type == core::PlaceFieldType::elevation || value > 0.0) {
        return {value, {}};
    }
    return {{},
            ValueProblem{code_of(field, value == 0.0 ? "zero" : "negative"),
                         value == 0.0 ? Severity::info : Severity::warning,
                         {"cần lớn hơn 0; coi là chưa biết", "expected above 0; taken as unknown"}}};
}

ReadValue read_number(core::PlaceField const& field, std::string_view written) {
    if (auto const number = core::parse_number(written)) {
        return {number->value, {}};
    }
    return {{},
            ValueProblem{code_of(field, "not-a-number"),
                         Severity::warning,
                         {"không phải số; coi là chưa biết", "not a number; taken as unknown"}}};
}

ReadValue read_day(core::PlaceField const& field, std::string_view written) {
    // "2017-06-30T08:15:00": the day of a moment
    bool const moment = written.size() > 10 && (written[10] == 'T' || written[10] == ' ');
    if (auto const day = core::parse_date(moment ? written.substr(0, 10) : written)) {
        return {*day, {}};
    }
    auto const serial = core::parse_number(written);
    // Excel day numbers: a bare year such as 2015 is not one
    if (serial && serial->value > 20'000) {
        if (auto const day = core::date_from_excel_serial(serial->value)) {
            return {*day, {}};
        }
    }
    return {{},
            ValueProblem{
                code_of(field, "not-a-day"),
                Severity::warning,
                {"không phải ngày như 30/06/2017; coi là chưa biết", "not a day like 30/06/2017; taken as unknown"}}};
}

ReadValue read_flag(core::PlaceField const& field, std::string_view written) {
    constexpr std::array<std::string_view, 7> kYes{"co", "yes", "true", "1", "x", "nghieng", "y"};
    constexpr std::array<std::string_view, 7> kNo{"khong", "no", "false", "0", "n", "thang", "binh thuong"};
    std::string const key = core::search_key(written);
    if (std::find(kYes.begin(), kYes.end(), key) != kYes.end()) {
        return {true, {}};
    }
    if (std::find(kNo.begin(), kNo.end(), key) != kNo.end()) {
        return {false, {}};
    }
    return {{},
            ValueProblem{code_of(field, "not-yes-or-no"),
                         Severity::warning,
                         {"cần Có hoặc Không; coi là chưa biết", "expected yes or no; taken as unknown"}}};
}

} // namespace

ReadValue read_place_value(core::PlaceField const& field, std::string_view written, double factor) {
    switch (field.type) {
    case core::PlaceFieldType::text: return {std::string(written), {}};
    case core::PlaceFieldType::code: return read_code(field, written);
    case core::PlaceFieldType::length:
    case core::PlaceFieldType::elevation: return read_length(field, written, factor);
    case core::PlaceFieldType::number: return read_number(field, written);
    case core::PlaceFieldType::day: return read_day(field, written);
    case core::PlaceFieldType::flag: return read_flag(field, written);
    }
    return {};
}

} // namespace hatang::desk
