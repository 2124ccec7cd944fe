# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# CQL2 on rows in memory (docs/cql2.md), part of the spatial module.
set(HATANG_SPATIAL_CQL2_SOURCES
  cql2/relations.cpp cql2/row_filter.cpp cql2/sql_functions.cpp cql2/detail/evaluator.cpp)
set(HATANG_SPATIAL_CQL2_HEADERS cql2/relations.hpp cql2/row_filter.hpp cql2/sql_functions.hpp)
