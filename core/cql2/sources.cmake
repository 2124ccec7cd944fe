# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# CQL2 (docs/cql2.md), part of the core module.
set(HATANG_CORE_CQL2_SOURCES
  cql2/expression.cpp cql2/geometry.cpp cql2/instant.cpp cql2/operators.cpp
  cql2/extent.cpp cql2/filter.cpp cql2/json_array.cpp cql2/schema.cpp cql2/semantics.cpp cql2/semantics_values.cpp
  cql2/sql_functions.cpp cql2/sql_writer.cpp
  cql2/text_parser.cpp cql2/text_printer.cpp cql2/json_parser.cpp cql2/json_printer.cpp
  cql2/detail/binder.cpp cql2/detail/binder_errors.cpp cql2/detail/errors.cpp cql2/detail/geometry_check.cpp cql2/detail/lexer.cpp cql2/detail/text_literals.cpp
  cql2/detail/token_stream.cpp)
set(HATANG_CORE_CQL2_HEADERS
  cql2/expression.hpp cql2/extent.hpp cql2/filter.hpp cql2/geometry.hpp cql2/instant.hpp cql2/json.hpp cql2/operators.hpp cql2/schema.hpp
  cql2/semantics.hpp cql2/sql_functions.hpp cql2/sql_writer.hpp cql2/text.hpp cql2/value.hpp)
