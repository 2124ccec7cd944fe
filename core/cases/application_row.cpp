// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/workflow.hpp"
#include "core/contracts/applications.hpp"

namespace hatang::core {

bool ApplicationRow::pending() const {
    bool open = true;
    for (auto const& event : events) {
        if (!event.stage.empty()) {
            auto const* stage = application_workflow().find_stage(event.stage);
            open = stage == nullptr || !stage->final;
        } else if (event.step == "withdraw" || event.step == "decide") {
            open = false; // before schema 6 no stage was kept
        }
    }
    return open;
}

} // namespace hatang::core
