# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_SPATIAL_NETWORK_TESTS graph_test.cpp line_network_test.cpp)
