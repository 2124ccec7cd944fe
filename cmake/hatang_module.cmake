# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0

# hatang_module(<name> SOURCES … [HEADERS …] [USES modules…] [LINKS libraries…])
# A folder as a static library hatang_<name>, alias hatang::<name>. HEADERS are checked to compile alone.
function(hatang_module name)
  cmake_parse_arguments(M "" "" "SOURCES;HEADERS;USES;LINKS" ${ARGN})
  add_library(hatang_${name} STATIC ${M_SOURCES})
  add_library(hatang::${name} ALIAS hatang_${name})
  target_sources(hatang_${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${M_HEADERS})
  set_target_properties(hatang_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  target_include_directories(hatang_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  list(TRANSFORM M_USES PREPEND hatang::)
  target_link_libraries(hatang_${name} PUBLIC hatang_flags ${M_USES} PRIVATE ${M_LINKS})
endfunction()

# hatang_unit_tests(<module> SOURCES … [LINKS …]): one test program per module, label unit;<module>.
function(hatang_unit_tests module)
  cmake_parse_arguments(T "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(hatang_${module}_tests ${T_SOURCES})
  target_link_libraries(hatang_${module}_tests PRIVATE
    hatang_${module} hatang_test_support ${T_LINKS} GTest::gtest_main GTest::gmock)
  add_test(NAME unit.${module} COMMAND hatang_${module}_tests --gtest_brief=1)
  set_tests_properties(unit.${module} PROPERTIES LABELS "unit;${module}" TIMEOUT 300)
endfunction()
