# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Tests of core/cql2.
set(HATANG_CQL2_TESTS
    cql2_filter_test.cpp cql2_json_test.cpp cql2_pairs_test.cpp cql2_semantics_test.cpp cql2_sql_test.cpp
    cql2_text_test.cpp)
