// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/dem_option.hpp"

#include "cli/file_reader.hpp"
#include "core/document/document.hpp"
#include "core/error.hpp"
#include "store/register_file.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

constexpr std::string_view kNone = "none";

std::string member(core::Document const& details, std::string_view key) {
    auto const* const found = details.find(key);
    return found == nullptr ? std::string() : found->text;
}

core::Error gone_or_changed(std::string const& path) {
    return core::conflict_error(
        {fmt::format("mô hình độ cao '{}' mà sổ ghi đã mất hoặc đã thay đổi", path),
         fmt::format("the elevation model '{}' that the register names is gone or has changed", path)},
        {"ghi lại: hatang register elevation TỆP; hoặc dùng --dem none",
         "name it again: hatang register elevation FILE; or use --dem none"});
}

} // namespace

void DemOption::describe(OptionTable& options) {
    options.text(
        "dem", "FILE",
        {"mô hình độ cao (GeoTIFF, IMG, ASC, SRTM) cho cao độ mặt đất khi không ghi; mặc định là mô hình ghi trong "
         "sổ (register elevation); none: không dùng",
         "an elevation model (GeoTIFF, IMG, ASC, SRTM) for ground elevations that are not stated; default: the one "
         "the register names (register elevation); none: no model"},
        m_file);
}

void DemOption::use_registered(std::filesystem::path const& register_file, Console const& console) {
    m_process = make_file_reader(console);
    if (!m_file.empty()) {
        return;
    }
    auto const entries = store::log(register_file, {1, 0, "", std::string(kElevationAction)});
    if (entries.empty()) {
        return;
    }
    auto const details = core::parse_document(entries.front().header.details_json, "register log");
    m_file = member(details, "path");
    std::error_code trouble;
    if (!std::filesystem::exists(m_file, trouble) || ground()->sha256() != entries.front().header.source_sha256) {
        throw gone_or_changed(m_file);
    }
}

desk::GroundElevation* DemOption::ground() {
    if (m_file.empty() || m_file == kNone) {
        return nullptr;
    }
    if (!m_ground) {
        m_ground.emplace(m_file, m_process);
    }
    return &*m_ground;
}

void DemOption::supply(rules::Subject& subject) {
    if (auto* const model = ground()) {
        model->supply(subject);
    }
}

} // namespace hatang::cli
