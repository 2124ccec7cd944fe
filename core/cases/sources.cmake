# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_CORE_CASES_SOURCES
  cases/application_row.cpp cases/case_state.cpp cases/check_workflow.cpp cases/clock_runs.cpp cases/deadlines.cpp cases/read_workflow.cpp
  cases/workflows.cpp)
set(HATANG_CORE_CASES_HEADERS cases/case_state.hpp cases/check_workflow.hpp cases/deadlines.hpp cases/workflow.hpp)
