# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Tests of CQL2 filters on rows and, side by side, as SQL.
set(HATANG_SPATIAL_CQL2_TESTS cql2_agreement_test.cpp cql2_conformance_test.cpp cql2_row_filter_test.cpp)
