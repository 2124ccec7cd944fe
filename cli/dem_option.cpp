// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/dem_option.hpp"

namespace hatang::cli {

void DemOption::describe(OptionTable& options) {
    options.text(
        "dem", "FILE",
        {"mô hình độ cao (GeoTIFF, IMG, ASC, SRTM) cho cao độ mặt đất khi đề nghị không ghi",
         "an elevation model (GeoTIFF, IMG, ASC, SRTM) for the ground elevation that a proposal does not state"},
        m_file);
}

void DemOption::supply(rules::Subject& subject) {
    if (m_file.empty()) {
        return;
    }
    if (!m_ground) {
        m_ground.emplace(m_file, m_process);
    }
    m_ground->supply(subject);
}

} // namespace hatang::cli
