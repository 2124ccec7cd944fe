# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_APPLICATIONS_SOURCES applications/cases.cpp applications/proposal_document.cpp)
set(HATANG_DESK_APPLICATIONS_HEADERS applications/cases.hpp applications/proposal_document.hpp)
