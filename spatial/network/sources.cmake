# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_SPATIAL_NETWORK_SOURCES network/graph.cpp network/line_network.cpp network/near_lines.cpp)
set(HATANG_SPATIAL_NETWORK_HEADERS network/graph.hpp network/line_network.hpp network/near_lines.hpp)
