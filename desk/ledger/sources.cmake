# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_LEDGER_SOURCES
  ledger/group_cells.cpp ledger/labels.cpp ledger/ledger.cpp ledger/ledger_change.cpp ledger/list_ledger.cpp ledger/reports.cpp ledger/streets.cpp ledger/stretches.cpp
  ledger/stretches_by_name.cpp ledger/units.cpp)
set(HATANG_DESK_LEDGER_HEADERS
  ledger/group_cells.hpp ledger/labels.hpp ledger/ledger.hpp ledger/reports.hpp ledger/streets.hpp ledger/stretches.hpp ledger/units.hpp)
