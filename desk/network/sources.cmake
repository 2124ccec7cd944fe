# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
set(HATANG_DESK_NETWORK_SOURCES
  network/report_network.cpp network/list_network.cpp network/list_route.cpp network/network_findings.cpp network/network_lines.cpp
  network/network_things.cpp network/route_check.cpp network/route_json.cpp network/route_notes.cpp
  network/route_page.cpp network/route_proposal.cpp network/route_remedy.cpp network/route_stretches.cpp)
set(HATANG_DESK_NETWORK_HEADERS
  network/network_findings.hpp network/network_lines.hpp network/network_things.hpp network/route_check.hpp
  network/route_notes.hpp network/route_output.hpp network/route_proposal.hpp network/route_remedy.hpp
  network/route_stretches.hpp)
