# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_CALENDAR_SOURCES calendar/list_days.cpp)
set(HATANG_DESK_CALENDAR_HEADERS calendar/list_days.hpp)
