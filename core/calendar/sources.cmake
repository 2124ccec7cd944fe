# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_CORE_CALENDAR_SOURCES
  legal_basis.cpp calendar/lunar.cpp calendar/read_calendar_year.cpp calendar/statutory_days.cpp
  calendar/working_calendar.cpp)
set(HATANG_CORE_CALENDAR_HEADERS
  legal_basis.hpp calendar/lunar.hpp calendar/calendar_year.hpp calendar/statutory_days.hpp
  calendar/working_calendar.hpp)
