# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# Built with the tests, run by hand.
find_package(benchmark REQUIRED)
add_executable(hatang_list_bench EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/list_bench.cpp)
target_link_libraries(hatang_list_bench PRIVATE hatang_export benchmark::benchmark)
target_compile_definitions(hatang_list_bench PRIVATE HATANG_WRITER_PROGRAM="$<TARGET_FILE:hatang_writer>")
add_dependencies(hatang_list_bench hatang_writer)
