// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "embedded/workflows.hpp"

#include "core/cases/workflow.hpp"

namespace hatang::core {

Workflow const& application_workflow() {
    static Workflow const kWorkflow = read_workflow(workflows::application, "application.yaml");
    return kWorkflow;
}

Workflow const& complaint_workflow() {
    static Workflow const kWorkflow = read_workflow(workflows::complaint, "complaint.yaml");
    return kWorkflow;
}

} // namespace hatang::core
