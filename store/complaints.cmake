# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# What the complaints desk keeps.
set(HATANG_STORE_COMPLAINT_SQL
  sql/find_complaint_case.sql sql/get_complaint_file.sql sql/get_complaint_persons.sql sql/get_last_address_fix.sql
  sql/get_last_complaint_case.sql sql/get_last_complaint_event.sql sql/get_last_complaint_file.sql
  sql/get_last_inspection.sql sql/get_last_violation.sql sql/insert_address_fix.sql sql/insert_complaint_case.sql
  sql/insert_complaint_event.sql sql/insert_complaint_file.sql sql/insert_inspection.sql sql/insert_violation.sql
  sql/list_address_fixes.sql sql/list_complaint_cases.sql sql/list_complaint_files.sql sql/list_desk_codes.sql
  sql/list_inspections.sql sql/list_violations.sql sql/read_address_fix.sql sql/read_complaint_case.sql
  sql/read_complaint_event.sql sql/read_complaint_file.sql sql/read_inspection.sql sql/read_violation.sql)
set(HATANG_STORE_COMPLAINT_SOURCES detail/complaint_tables.cpp detail/complaint_writer.cpp)
