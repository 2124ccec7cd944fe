# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_APPLICATIONS_SOURCES
  applications/case_columns.cpp applications/case_documents.cpp applications/case_figures.cpp applications/case_json.cpp applications/case_numbers.cpp applications/case_view.cpp
  applications/cases.cpp applications/dossier.cpp applications/import_cases.cpp applications/letter_facts.cpp applications/old_case.cpp applications/list_cases.cpp applications/overdue_cases.cpp
  applications/proposal_document.cpp applications/submit_cases.cpp applications/take_step.cpp)
set(HATANG_DESK_APPLICATIONS_HEADERS
  applications/case_columns.hpp applications/case_documents.hpp applications/case_figures.hpp applications/case_json.hpp applications/case_numbers.hpp applications/case_parts.hpp applications/case_view.hpp
  applications/cases.hpp applications/import_cases.hpp applications/letter_facts.hpp applications/old_case.hpp applications/list_cases.hpp applications/overdue_cases.hpp
  applications/proposal_document.hpp applications/take_step.hpp)
