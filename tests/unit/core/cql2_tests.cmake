# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Tests of core/cql2.
set(HATANG_CQL2_TESTS cql2_pairs_test.cpp)
